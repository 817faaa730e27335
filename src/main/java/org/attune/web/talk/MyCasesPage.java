package org.attune.web.talk;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.attune.session.MyCases;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The conversations of a person; members of staff are led to what is theirs. */
@Controller
@LeadsBack
class MyCasesPage {

	private final MyCases myCases;

	MyCasesPage(MyCases myCases) {
		this.myCases = myCases;
	}

	@GetMapping("/cases")
	String index(@AuthenticationPrincipal Visitor visitor, Model model) {
		return switch (visitor.kind()) {
			case COUNSELOR -> "redirect:/board";
			case AUDITOR -> "redirect:/audit";
			case ADMINISTRATOR -> "redirect:/practice";
			case SUPERVISOR -> "redirect:/practice/emergencies";
			default -> {
				fill(visitor, model);
				yield "cases/index";
			}
		};
	}

	/**
	 * The changing part of the page alone; nothing when it still looks as it did.
	 */
	@GetMapping("/cases/now")
	String now(@AuthenticationPrincipal Visitor visitor, @RequestParam String seen, Model model,
			HttpServletResponse response) {
		return CasesPage.unlessSeen(fill(visitor, model), seen, "cases/_list", response);
	}

	private String fill(Visitor visitor, Model model) {
		List<MyCases.Line> cases = this.myCases.of(visitor);
		String look = Integer.toHexString(cases.hashCode());
		model.addAttribute("cases", cases).addAttribute("seen", look);
		return look;
	}

}
