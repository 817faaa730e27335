package org.attune.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files that the options name. */
record Files(Path entries, Path checkpoint, Path key, Path since, Path leaves) {

	private static final Set<String> NEEDED = Set.of("--entries", "--checkpoint", "--key");

	private static final Set<String> MORE = Set.of("--since", "--leaves");

	/** Reads the options; empty if they are used wrongly. */
	static Optional<Files> of(List<String> options) {
		Map<String, Path> named = new HashMap<>();
		for (int at = 0; at + 1 < options.size(); at += 2) {
			if (!NEEDED.contains(options.get(at)) && !MORE.contains(options.get(at))) {
				return Optional.empty();
			}
			named.put(options.get(at), Path.of(options.get(at + 1)));
		}
		if (options.size() % 2 == 1 || !named.keySet().containsAll(NEEDED)) {
			return Optional.empty();
		}
		return Optional.of(new Files(named.get("--entries"), named.get("--checkpoint"), named.get("--key"),
				named.get("--since"), named.get("--leaves")));
	}

	/**
	 * All checkpoints that the key signed and that do not contradict each other, by size.
	 */
	List<Checkpoint> checkpoints(Findings findings) throws IOException {
		List<Key> keys = Key.readAll(java.nio.file.Files.readString(this.key));
		List<Checkpoint> all = new ArrayList<>();
		for (Path file : (this.since != null) ? List.of(this.since, this.checkpoint) : List.of(this.checkpoint)) {
			all.addAll(Note.readAll(java.nio.file.Files.readString(file)).stream().map(Checkpoint::of).toList());
		}
		Map<Long, Checkpoint> trusted = new TreeMap<>();
		for (Checkpoint one : all) {
			if (!one.isSignedBy(keys)) {
				findings.add("re-signed", one.size());
			}
			else if (!trusted.merge(one.size(), one, (first, second) -> first).hasRootOf(one)) {
				findings.add("contradiction", one.size());
			}
		}
		return List.copyOf(trusted.values());
	}

}
