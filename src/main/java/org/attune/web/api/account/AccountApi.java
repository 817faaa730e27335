package org.attune.web.api.account;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.identity.Accounts;
import org.attune.identity.NewAddress;
import org.attune.identity.SpokenLanguage;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;
import org.attune.web.language.Languages;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the caller is called and reached, for programs. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "account")
class AccountApi {

	private final Accounts accounts;

	private final NewAddress newAddress;

	private final SpokenLanguage spoken;

	private final Languages languages;

	private final QuietTimes quietTimes;

	AccountApi(Accounts accounts, NewAddress newAddress, SpokenLanguage spoken, Languages languages,
			QuietTimes quietTimes) {
		this.accounts = accounts;
		this.newAddress = newAddress;
		this.spoken = spoken;
		this.languages = languages;
		this.quietTimes = quietTimes;
	}

	@GetMapping
	@Operation(summary = "See how the caller is called and reached")
	AccountJson show(@AuthenticationPrincipal Visitor visitor) {
		visitor.requirePerson();
		QuietTime quiet = this.quietTimes.of(visitor.account());
		return new AccountJson(this.accounts.name(visitor.account()).orElse(null),
				this.accounts.contact(visitor.account()).orElse(null),
				this.newAddress.wanted(visitor.account()).orElse(null),
				this.spoken.of(visitor.account()).map(Locale::toLanguageTag).orElse(null), text(quiet.zone()),
				text(quiet.from()), text(quiet.until()));
	}

	private static String text(Object chosen) {
		return (chosen != null) ? chosen.toString() : null;
	}

	@PatchMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Change the name for cases to come, the language of mails, or when they may come")
	void change(@AuthenticationPrincipal Visitor visitor, @RequestBody AccountJson.Change body) {
		visitor.requirePerson();
		body.check(this.languages);
		if (body.name() != null) {
			this.accounts.rename(visitor.account(), body.name().strip());
		}
		if (body.language() != null) {
			this.languages.find(body.language()).ifPresent((known) -> this.spoken.choose(visitor.account(), known));
		}
		this.quietTimes.choose(visitor.account(), body.quiet().over(this.quietTimes.of(visitor.account())));
	}

	@PutMapping("/address")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Ask for another address; it holds once the link sent there was followed")
	void ask(@AuthenticationPrincipal Visitor visitor, @RequestBody Address body) {
		visitor.requirePerson();
		FieldChecks checks = new FieldChecks();
		checks.contact("contact", body.contact());
		checks.refuse();
		this.newAddress.ask(visitor.account(), body.contact());
	}

	@PostMapping("/address/confirmation")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Show by the token in that link that the address is the caller's")
	void confirm(@AuthenticationPrincipal Visitor visitor, @RequestBody Confirmation body) {
		visitor.requirePerson();
		this.newAddress.confirm(visitor.account(), (body.token() != null) ? body.token() : "");
	}

	@DeleteMapping("/address/wanted")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Leave the address as it is")
	void cancel(@AuthenticationPrincipal Visitor visitor) {
		visitor.requirePerson();
		this.newAddress.cancel(visitor.account());
	}

	/** Where the caller wants to be reached. */
	record Address(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "email") String contact) {
	}

	/** What shows that the address is theirs. */
	record Confirmation(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String token) {
	}

}
