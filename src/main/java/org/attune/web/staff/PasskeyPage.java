package org.attune.web.staff;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.passkey.Passkeys;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.guard.Entrance;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the script of the pages asks for, to make a passkey and to come in by one. */
@Controller
@RequestMapping("/staff")
class PasskeyPage {

	private final Passkeys passkeys;

	private final Entrance entrance;

	PasskeyPage(Passkeys passkeys, Entrance entrance) {
		this.passkeys = passkeys;
		this.entrance = entrance;
	}

	@PostMapping("/passkeys/options")
	ResponseEntity<String> toMake(@AuthenticationPrincipal Visitor visitor) {
		return json(this.passkeys.toMake(staff(visitor)));
	}

	@PostMapping("/passkeys")
	ResponseEntity<String> make(@AuthenticationPrincipal Visitor visitor, @RequestBody String made) {
		UUID account = staff(visitor);
		return answered(() -> {
			this.passkeys.make(account, made);
			return ResponseEntity.noContent().build();
		});
	}

	/** Plain, without a script. */
	@PostMapping("/passkeys/{id}/removal")
	String remove(@AuthenticationPrincipal Visitor visitor, @PathVariable String id) {
		this.passkeys.remove(staff(visitor), id);
		return "redirect:/account";
	}

	@PostMapping("/sign-in/passkey/options")
	ResponseEntity<String> toEnter() {
		return json(this.passkeys.toEnter());
	}

	@PostMapping("/sign-in/passkey")
	ResponseEntity<Map<String, String>> enter(@RequestBody String signed, HttpServletRequest request,
			HttpServletResponse response) {
		return answered(() -> {
			UUID account = this.passkeys.enter(signed).orElseThrow(() -> Refusal.invalidRequest("passkey", "passkey"));
			this.entrance.staff(account, request, response);
			return ResponseEntity.ok(Map.of("to", request.getContextPath() + "/cases"));
		});
	}

	private static UUID staff(Visitor visitor) {
		visitor.require(Visitor.Kind.STAFF.toArray(Visitor.Kind[]::new));
		return visitor.account();
	}

	private static ResponseEntity<String> json(String text) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
	}

	/** A script asks; an error page would tell it nothing. */
	private static <T> ResponseEntity<T> answered(Supplier<ResponseEntity<T>> act) {
		try {
			return act.get();
		}
		catch (Refusal refusal) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
		}
	}

}
