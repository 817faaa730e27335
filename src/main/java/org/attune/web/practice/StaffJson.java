package org.attune.web.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.identity.staff.StaffAccounts.Member;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

/**
 * Somebody who works here.
 *
 * @param ready whether they have set up how they sign in
 */
@Schema(name = "StaffMember")
record StaffJson(String id, String name, String contact, String role, boolean ready) {

	static StaffJson of(Member member) {
		return new StaffJson(member.account().toString(), member.name(), member.contact(), member.kind().word(),
				member.ready());
	}

	/** All of them. */
	@Schema(name = "StaffList")
	record All(List<StaffJson> items) {
	}

	/** Somebody who is to work here. */
	@Schema(name = "StaffInvitation")
	record Wanted(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 60) String name,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "email") String contact,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
					"counselor", "supervisor", "auditor", "administrator" }) String role){

		private static final int MOST_NAME = 60;

		private static final Set<String> ROLES = Visitor.Kind.STAFF.stream()
			.map(Visitor.Kind::word)
			.collect(Collectors.toSet());

		/** Refuses, field by field, what does not fit. */
		void check() {
			FieldChecks checks = new FieldChecks();
			checks.text("name", this.name, 1, MOST_NAME);
			checks.contact("contact", this.contact);
			checks.oneOf("role", this.role, ROLES, true);
			checks.refuse();
		}

		Visitor.Kind kind() {
			return Visitor.Kind.of(this.role);
		}

	}

}
