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
import biweekly.util.ICalDate;

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
	 * @param toDo the title of the others
	 */
	public static String of(List<DueDate> dates, Instant written, String lookBack, String toDo) {
		ICalendar calendar = new ICalendar();
		calendar.setProductId(new ProductId("-//Attune//Attune//EN"));
		dates.forEach((date) -> calendar.addEvent(event(date, written, date.lookBack() ? lookBack : toDo)));
		return Biweekly.write(calendar).go();
	}

	private static VEvent event(DueDate date, Instant written, String title) {
		VEvent event = new VEvent();
		event.setUid(new Uid(date.id() + "@attune"));
		event.setDateTimeStamp(Date.from(written));
		event.setDateStart(day(date.day()), false);
		event.setDateEnd(day(date.day().plusDays(1)), false);
		event.setSummary(title);
		event.setTransparency(Transparency.transparent());
		event.setClassification(Classification.private_());
		return event;
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
	}

}
