package org.attune.takeaway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.ProductId;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import org.attune.casefile.form.Repeat;

/**
 * Dates as an iCalendar file (RFC 5545). Calendars are often shared, so it says nothing
 * of who agreed on what.
 */
public final class CalendarFile {

	private CalendarFile() {
	}

	/**
	 * The file; each date is a whole day, and has the same id in every file.
	 * @param written when the dates were agreed
	 * @param lookBack the title of days to look at the agreement again
	 * @param toDo the title of what is to be done
	 * @param together the title of times that people keep for each other
	 */
	public static String of(List<DueDate> dates, Instant written, String lookBack, String toDo, String together) {
		ICalendar calendar = new ICalendar();
		calendar.setProductId(new ProductId("-//Attune//Attune//EN"));
		for (DueDate date : dates) {
			VEvent event = event(date, written,
					(date.meeting() != null) ? together : date.lookBack() ? lookBack : toDo);
			calendar.addEvent(event);
			if (date.meeting() != null) {
				calendar.getTimezoneInfo().setTimezone(event.getDateStart(), ClockRules.of(date.meeting()));
			}
		}
		return Biweekly.write(calendar).go();
	}

	private static VEvent event(DueDate date, Instant written, String title) {
		VEvent event = new VEvent();
		event.setUid(new Uid(date.id() + "@attune"));
		event.setDateTimeStamp(Date.from(written));
		when(event, date);
		event.setSummary(title);
		event.setTransparency((date.meeting() != null) ? Transparency.opaque() : Transparency.transparent());
		event.setClassification(Classification.private_());
		return event;
	}

	/** A meeting is at a moment, the same for all of them; all else lasts a day. */
	private static void when(VEvent event, DueDate date) {
		DueDate.Meeting meeting = date.meeting();
		if (meeting == null) {
			event.setDateStart(day(date.day()), false);
			event.setDateEnd(day(date.day().plusDays(1)), false);
			return;
		}
		event.setDateStart(Date.from(meeting.begins().atZone(meeting.zone()).toInstant()), true);
		if (meeting.minutes() != null) {
			event.setDuration(Duration.builder().minutes(meeting.minutes()).build());
		}
		if (meeting.rule() != null) {
			event.setRecurrenceRule(Repeat.rule(meeting.rule()));
		}
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
	}

}
