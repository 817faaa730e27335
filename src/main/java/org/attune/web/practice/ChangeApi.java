package org.attune.web.practice;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.practice.LookAtChange;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** If it helps, for programs of those who answer for the practice. */
@RestController
@RequestMapping("/api/v1/practice/change")
@Tag(name = "practice")
class ChangeApi {

	private final LookAtChange lookAtChange;

	ChangeApi(LookAtChange lookAtChange) {
		this.lookAtChange = lookAtChange;
	}

	@GetMapping
	@Operation(
			summary = "See how what people said of themselves changed: means over five talks or more, by process and version")
	All all(@AuthenticationPrincipal Visitor visitor) {
		return new All(this.lookAtChange.look(visitor)
			.stream()
			.map((one) -> new ChangeJson(one.process(), one.item(), one.moment(), one.talks(), one.change()))
			.toList());
	}

	/**
	 * The change in one question.
	 *
	 * @param moment {@code later}: three weeks after the talk, {@code last}: three months
	 */
	@Schema(name = "PairedChange")
	record ChangeJson(String process, String item, String moment, long talks, double change) {
	}

	/** All of them. */
	@Schema(name = "PairedChanges")
	record All(List<ChangeJson> items) {
	}

}
