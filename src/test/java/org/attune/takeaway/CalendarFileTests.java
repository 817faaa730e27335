package org.attune.takeaway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The dates of an agreement as a calendar reads them. */
class CalendarFileTests {

	private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

	private static final DueDate COOK = new DueDate(UUID.randomUUID(), LocalDate.of(2027, 3, 28), "Ana cooks");

	private static final DueDate LOOK = new DueDate(UUID.randomUUID(), LocalDate.of(2026, 12, 31), null);

	@Test
	void everyDateIsAWholeDayWithATitleThatTellsNothing() {
		String file = CalendarFile.of(List.of(COOK, LOOK), AT, "Attune: a look back", "Attune: a small step",
				"Attune: time to keep free");
		ICalendar calendar = Biweekly.parse(file).first();
		assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
		assertThat(calendar.getEvents()).extracting((event) -> event.getSummary().getValue())
			.containsExactly("Attune: a small step", "Attune: a look back");
		VEvent cook = calendar.getEvents().get(0);
		assertThat(cook.getDateStart().getValue().hasTime()).isFalse();
		assertThat(file)
			.contains("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329", "DTSTART;VALUE=DATE:20261231",
					"DTEND;VALUE=DATE:20270101", "CLASS:PRIVATE", "TRANSP:TRANSPARENT")
			.doesNotContain("Ana", "cooks");
		assertThat(cook.getDateStart().getValue().toInstant().atZone(ZoneId.systemDefault()).toLocalDate())
			.isEqualTo(COOK.day());
	}

	@Test
	void theSameDateHasTheSameIdInEveryFile() {
		String one = CalendarFile.of(List.of(COOK), AT, "a", "b", "c");
		String other = CalendarFile.of(List.of(LOOK, COOK), AT, "a", "b", "c");
		assertThat(Biweekly.parse(other).first().getEvents().get(1).getUid())
			.isEqualTo(Biweekly.parse(one).first().getEvents().get(0).getUid());
		assertThat(one).contains("\r\n").contains("DTSTAMP:20261124T100000Z");
	}

}
