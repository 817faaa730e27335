package org.attune.web.practice;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.emergency.ListEmergencies;
import org.attune.oversight.emergency.OpenInEmergency;
import org.attune.session.reading.ReadInEmergency;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emergencies, for programs of members of staff. */
@RestController
@RequestMapping("/api/v1/practice/emergencies")
@Tag(name = "practice")
class EmergencyApi {

	private final ListEmergencies listEmergencies;

	private final OpenInEmergency openInEmergency;

	private final ReadInEmergency readInEmergency;

	EmergencyApi(ListEmergencies listEmergencies, OpenInEmergency openInEmergency, ReadInEmergency readInEmergency) {
		this.listEmergencies = listEmergencies;
		this.openInEmergency = openInEmergency;
		this.readInEmergency = readInEmergency;
	}

	@GetMapping
	@Operation(summary = "See which cases were opened in an emergency in the last week")
	EmergencyJson.All all(@AuthenticationPrincipal Visitor visitor) {
		return new EmergencyJson.All(this.listEmergencies.all(visitor).stream().map(EmergencyJson::of).toList());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ask to read a case that is not the caller's, because somebody may be in danger")
	EmergencyJson.Asked ask(@AuthenticationPrincipal Visitor visitor, @RequestBody EmergencyJson.Wanted body) {
		return new EmergencyJson.Asked(body.ask(this.openInEmergency, visitor));
	}

	@PostMapping("/{id}/confirmation")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say yes to what somebody else asked for; within an hour")
	void confirm(@AuthenticationPrincipal Visitor visitor, @PathVariable String id) {
		this.openInEmergency.confirm(visitor, Ids.parse(id));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read the case, within a day of the yes; each time stands in its trail")
	EmergencyJson.Seen read(@AuthenticationPrincipal Visitor visitor, @PathVariable String id, Locale language) {
		return EmergencyJson.Seen.of(this.readInEmergency.read(visitor, Ids.parse(id), language));
	}

}
