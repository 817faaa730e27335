package org.attune.web.api.account;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.OfferProcesses;
import org.attune.terms.Refusal;
import org.attune.web.api.FieldChecks;
import org.attune.web.guard.SendLink;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links for people who are not signed in, for programs. */
@RestController
@RequestMapping("/api/v1/links")
@Tag(name = "account")
class LinkApi {

	private final SendLink sendLink;

	private final OfferProcesses offerProcesses;

	LinkApi(SendLink sendLink, OfferProcesses offerProcesses) {
		this.sendLink = sendLink;
		this.offerProcesses = offerProcesses;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Have a sign-in link sent to an address; needs no token",
			description = "The answer is the same for every address. With `start` the link leads to a new case, with "
					+ "`alone` to a journal, and an address that is not known gets one too.")
	void send(@RequestBody Request body, Locale language) {
		FieldChecks checks = new FieldChecks();
		checks.contact("contact", body.contact());
		checks.refuse();
		if (body.begins()) {
			if (!this.offerProcesses.toAnybody()) {
				throw Refusal.openedByStaff();
			}
			this.sendLink.begin(body.contact(), language, Boolean.TRUE.equals(body.alone()));
		}
		else {
			this.sendLink.lost(body.contact());
		}
	}

	/** Where the link is sent, and whether it is to start a case or a journal. */
	@Schema(name = "LinkRequest")
	record Request(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "email") String contact, Boolean start,
			Boolean alone) {

		boolean begins() {
			return Boolean.TRUE.equals(this.start) || Boolean.TRUE.equals(this.alone);
		}

	}

}
