package org.attune.identity.staff;

import java.util.ArrayList;
import java.util.List;

import org.attune.identity.Accounts;
import org.attune.identity.secret.PasswordRule;
import org.attune.identity.staff.SetUp.Asked;
import org.attune.identity.staff.SetUp.Wish;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;

import org.springframework.stereotype.Component;

/** Says what does not fit of what somebody typed to set up how they come in. */
@Component
class WishRule {

	private final PasswordRule rule = new PasswordRule();

	private final Accounts accounts;

	WishRule(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Refuses it, field by field. */
	void check(Asked asked, Wish wish) {
		List<FieldError> errors = new ArrayList<>();
		if (asked.contact() == null && this.accounts.findByContact(wish.contact()).isPresent()) {
			errors.add(new FieldError("contact", "taken", List.of()));
		}
		String contact = (asked.contact() != null) ? asked.contact() : wish.contact();
		this.rule.wrong(wish.password(), asked.first() ? wish.name() : asked.name(), contact)
			.ifPresent((code) -> errors.add(new FieldError("password", code,
					List.of(String.valueOf(PasswordRule.SHORTEST), String.valueOf(PasswordRule.LONGEST)))));
		if (!errors.isEmpty()) {
			throw Refusal.invalidRequest(errors);
		}
	}

}
