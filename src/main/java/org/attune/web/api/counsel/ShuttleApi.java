package org.attune.web.api.counsel;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.casefile.repair.Saying;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.oversight.alarm.PassOn;
import org.attune.session.counsel.AskShuttle;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts that go through a counselor, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "shuttle")
class ShuttleApi {

	private final AskShuttle askShuttle;

	private final LookAtAlerts lookAtAlerts;

	private final PassOn passOn;

	ShuttleApi(AskShuttle askShuttle, LookAtAlerts lookAtAlerts, PassOn passOn) {
		this.askShuttle = askShuttle;
		this.lookAtAlerts = lookAtAlerts;
		this.passOn = passOn;
	}

	@PostMapping("/shuttle")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Want every text to go through a counselor from now on; nobody learns who asked for it")
	void ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.askShuttle.ask(visitor, CaseId.of(caseId));
	}

	@GetMapping("/texts")
	@Operation(summary = "See which texts wait to be passed on, as the counselor of the case")
	Texts texts(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Texts(
				this.lookAtAlerts.texts(visitor, CaseId.of(caseId)).passable().stream().map(Text::of).toList());
	}

	@PostMapping("/texts/{stepId}/passing")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Pass a text on as it is, as the counselor of the case",
			description = "In the place of `stepId` stands the `textId`.")
	void pass(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId) {
		this.passOn.pass(visitor, CaseId.of(caseId), Ids.parse(stepId));
	}

	@PostMapping("/texts/{stepId}/return")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Ask the author for another text, as the counselor of the case",
			description = "In the place of `stepId` stands the `textId`.")
	void sendBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId) {
		this.passOn.sendBack(visitor, CaseId.of(caseId), Ids.parse(stepId));
	}

	/** What waits, the oldest first. */
	record Texts(List<Text> items) {
	}

	/**
	 * What waits.
	 *
	 * @param textId under which it is passed on
	 * @param stepId the same for an answer; absent for starting over
	 * @param contributionId under which an answer can be read; absent for starting over
	 * @param repair what is said about starting over; absent for an answer
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Text(UUID textId, UUID stepId, UUID by, UUID contributionId, Mending repair) {

		static Text of(LookAtAlerts.Text text) {
			return new Text(text.id(), (text.saying() == null) ? text.id() : null, text.by().value(),
					text.contribution(), (text.saying() != null) ? Mending.of(text.saying()) : null);
		}

	}

	/**
	 * What somebody says about starting over.
	 *
	 * @param start the word for the sentence they chose; absent for none
	 * @param words their own words; absent for none
	 * @param answer what they answered; absent when they asked for it themselves
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Mending(String start, String words, String answer) {

		static Mending of(Saying saying) {
			return new Mending(saying.start(), saying.words(), saying.offers() ? null : saying.answer().word());
		}

	}

}
