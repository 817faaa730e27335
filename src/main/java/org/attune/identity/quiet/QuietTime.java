package org.attune.identity.quiet;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a person does not want mail, as they chose it.
 *
 * @param zone the time zone they live by; null if they chose none
 * @param from when it begins; null where the practice's own hours hold
 * @param until when it ends; null exactly where {@code from} is; the same as {@code from}
 * for no quiet time at all
 */
public record QuietTime(ZoneId zone, LocalTime from, LocalTime until) {

	/** Nothing chosen. */
	public static final QuietTime USUAL = new QuietTime(null, null, null);

	private static final Set<String> PLACES = Set.of("africa", "america", "antarctica", "asia", "atlantic", "australia",
			"europe", "indian", "pacific");

	/** The zones to choose from: the one without a place, then places in their order. */
	public static List<String> zones() {
		List<String> places = ZoneId.getAvailableZoneIds()
			.stream()
			.filter((id) -> id.contains("/") && PLACES.contains(id.split("/")[0].toLowerCase(Locale.ROOT)))
			.sorted()
			.toList();
		return Stream.concat(Stream.of("UTC"), places.stream()).toList();
	}

	/** The zone of that name; empty if there is none. */
	public static Optional<ZoneId> zone(String name) {
		return Optional.ofNullable(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
	}

}
