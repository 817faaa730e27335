package org.attune.web.practice;

import java.util.List;

import org.attune.oversight.practice.CloseAccess;
import org.attune.oversight.practice.InviteStaff;
import org.attune.oversight.practice.ReadStaffActs;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An administrator sees who works here, invites others, and takes away access. */
@Controller
@RequestMapping("/practice")
class StaffPage {

	private static final int LINES = 50;

	private final InviteStaff inviteStaff;

	private final CloseAccess closeAccess;

	private final ReadStaffActs readStaffActs;

	StaffPage(InviteStaff inviteStaff, CloseAccess closeAccess, ReadStaffActs readStaffActs) {
		this.inviteStaff = inviteStaff;
		this.closeAccess = closeAccess;
		this.readStaffActs = readStaffActs;
	}

	@GetMapping("/staff")
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(visitor, new StaffJson.Wanted("", "", "counselor"), List.of());
	}

	@PostMapping("/staff")
	ModelAndView invite(@AuthenticationPrincipal Visitor visitor, StaffJson.Wanted typed) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		try {
			typed.check();
			this.inviteStaff.invite(visitor, typed.kind(), typed.name().strip(), typed.contact().strip());
			return new ModelAndView("redirect:/practice/staff?invited");
		}
		catch (Refusal refusal) {
			return page(visitor, typed, refusal.errors());
		}
	}

	/** One member, and what can be done about their access. */
	@GetMapping("/staff/{account}")
	String one(@AuthenticationPrincipal Visitor visitor, @PathVariable String account, Model model) {
		model.addAttribute("one", this.inviteStaff.one(visitor, Ids.parse(account)));
		return "practice/member";
	}

	@PostMapping("/staff/{account}/invitation")
	String again(@AuthenticationPrincipal Visitor visitor, @PathVariable String account) {
		this.inviteStaff.again(visitor, Ids.parse(account));
		return "redirect:/practice/staff?invited";
	}

	@PostMapping("/staff/{account}/closing")
	String close(@AuthenticationPrincipal Visitor visitor, @PathVariable String account) {
		this.closeAccess.close(visitor, Ids.parse(account));
		return "redirect:/practice/staff?closed";
	}

	@GetMapping("/acts")
	String acts(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) Long before, Model model) {
		model.addAttribute("acts", this.readStaffActs.read(visitor, before, LINES));
		return "practice/acts";
	}

	private ModelAndView page(Visitor visitor, StaffJson.Wanted typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("practice/staff", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("members", this.inviteStaff.all(visitor))
			.addObject("self", visitor.account())
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}
