package org.attune.web.practice;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.practice.ChangePractice;
import org.attune.oversight.practice.CloseAccess;
import org.attune.oversight.practice.InviteStaff;
import org.attune.oversight.practice.ReadStaffActs;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The practice, for programs of those who decide how it works. */
@RestController
@RequestMapping("/api/v1/practice")
@Tag(name = "practice")
class PracticeApi {

	private final ChangePractice changePractice;

	private final InviteStaff inviteStaff;

	private final CloseAccess closeAccess;

	private final ReadStaffActs readStaffActs;

	PracticeApi(ChangePractice changePractice, InviteStaff inviteStaff, CloseAccess closeAccess,
			ReadStaffActs readStaffActs) {
		this.changePractice = changePractice;
		this.inviteStaff = inviteStaff;
		this.closeAccess = closeAccess;
		this.readStaffActs = readStaffActs;
	}

	@GetMapping("/settings")
	@Operation(summary = "See how the practice works")
	SettingsJson settings(@AuthenticationPrincipal Visitor visitor) {
		return SettingsJson.of(this.changePractice.look(visitor));
	}

	@PutMapping("/settings")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Change how the practice works; all settings are given")
	void change(@AuthenticationPrincipal Visitor visitor, @RequestBody SettingsJson body) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		this.changePractice.change(visitor, body.settings(new FieldChecks()));
	}

	@GetMapping("/staff")
	@Operation(summary = "See who works here")
	StaffJson.All staff(@AuthenticationPrincipal Visitor visitor) {
		return new StaffJson.All(this.inviteStaff.all(visitor).stream().map(StaffJson::of).toList());
	}

	@PostMapping("/staff")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Invite somebody by mail to work here, in one role")
	Invited invite(@AuthenticationPrincipal Visitor visitor, @RequestBody StaffJson.Wanted body) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		body.check();
		return new Invited(this.inviteStaff.invite(visitor, body.kind(), body.name().strip(), body.contact().strip()));
	}

	@PostMapping("/staff/{account}/invitation")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Let a member set up anew how they sign in; until then they cannot")
	void again(@AuthenticationPrincipal Visitor visitor, @PathVariable String account) {
		this.inviteStaff.again(visitor, Ids.parse(account));
	}

	@DeleteMapping("/staff/{account}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take away a member's access; their cases wait for another counselor")
	void close(@AuthenticationPrincipal Visitor visitor, @PathVariable String account) {
		this.closeAccess.close(visitor, Ids.parse(account));
	}

	@GetMapping("/acts")
	@Operation(summary = "Read what members of staff did to the practice and to each other, newest first")
	ReadStaffActs.Page acts(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) Long before,
			@RequestParam(defaultValue = "50") int limit) {
		return this.readStaffActs.read(visitor, before, limit);
	}

	/** The account that was made. */
	@Schema(name = "StaffInvited")
	record Invited(UUID id) {
	}

}
