package org.attune.identity.staff;

import java.util.List;
import java.util.UUID;

import org.attune.terms.Visitor;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which members of staff can come in. Who was only invited, or has to set up anew
 * how they come in, works here and yet can look at nothing.
 */
@Component
public class AbleStaff {

	private final JdbcClient jdbc;

	/** Where nobody has to show anything at the door. */
	private final boolean openDoor;

	AbleStaff(JdbcClient jdbc, Environment environment) {
		this.jdbc = jdbc;
		this.openDoor = environment.acceptsProfiles(Profiles.of("demo | simulate"));
	}

	/** Those of a kind, the longest here first. */
	public List<UUID> all(Visitor.Kind kind) {
		return this.jdbc.sql("""
				select account_id from account left join staff_key k using (account_id)
				where kind = :kind and closed_at is null
					and (:open or k.password is not null and k.totp is not null)
				order by created_at, account_id""")
			.param("kind", kind.word())
			.param("open", this.openDoor)
			.query(UUID.class)
			.list();
	}

}
