package org.attune.web.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.practice.EraseForPerson;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Words that a person asked the practice to erase, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/practice/erasings")
@Tag(name = "practice")
class ErasingsApi {

	private final EraseForPerson eraseForPerson;

	ErasingsApi(EraseForPerson eraseForPerson) {
		this.eraseForPerson = eraseForPerson;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Erase, for good, what a person said in a case, because they asked the practice for it",
			description = "`person` is their address, their pseudonym in the trail, or their id.")
	void erase(@AuthenticationPrincipal Visitor visitor, @RequestBody Wanted body) {
		this.eraseForPerson.erase(visitor, new EraseForPerson.Wish(body.number(), body.person(), body.how()));
	}

	/** Whose words are to go. */
	@Schema(name = "ErasingWanted")
	record Wanted(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String person,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
					"in-writing", "in-person", "by-proxy" }) String how){
	}

}
