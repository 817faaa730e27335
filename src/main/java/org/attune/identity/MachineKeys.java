package org.attune.identity;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/** The keys of portals and archiving machines, as they stand in the configuration. */
@Component
public class MachineKeys {

	private static final int MIN_LENGTH = 32;

	private final List<Key> keys = new ArrayList<>();

	MachineKeys(PortalSettings portal, AuditSettings audit) {
		add("attune.portal.keys", portal.keys(), Visitor.Kind.PORTAL);
		add("attune.audit.keys", audit.keys(), Visitor.Kind.AUDITOR);
	}

	private void add(String setting, List<String> texts, Visitor.Kind kind) {
		for (String text : texts) {
			if (text.length() < MIN_LENGTH) {
				throw new IllegalStateException("%s: key %d has %d characters; a key needs at least %d"
					.formatted(setting, texts.indexOf(text) + 1, text.length(), MIN_LENGTH));
			}
			byte[] hash = Token.hash(text);
			this.keys.add(new Key(hash, new Visitor(UUID.nameUUIDFromBytes(hash), kind)));
		}
	}

	/**
	 * The portal or auditing machine with this key. Compares hashes in constant time, so
	 * that the time an answer takes tells nothing about a key.
	 */
	public Optional<Visitor> visitor(String text) {
		byte[] hash = Token.hash(text);
		Visitor found = null;
		for (Key key : this.keys) {
			if (MessageDigest.isEqual(key.hash, hash)) {
				found = key.visitor;
			}
		}
		return Optional.ofNullable(found);
	}

	private record Key(byte[] hash, Visitor visitor) {
	}

}
