package org.attune.web.download;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.attune.takeaway.Agreement;
import org.attune.takeaway.DueDate;

/** What all have said yes to, as programs read it; {@code parts} is empty before. */
public record AgreementJson(String topic, List<String> people, List<Part> parts) {

	/** The agreement. */
	public static AgreementJson of(Agreement agreement) {
		return new AgreementJson(agreement.topic(), agreement.people(),
				agreement.parts().stream().map(Part::of).toList());
	}

	/** One thing they said yes to. */
	public record Part(List<Text> texts, List<String> signedBy, Instant at, List<Date> dates) {

		static Part of(Agreement.Part part) {
			return new Part(part.texts().stream().map(Text::of).toList(), part.signedBy(), part.at(),
					part.dates().stream().map(Date::of).toList());
		}

	}

	/** What one of them wrote. */
	public record Text(String by, List<MyDataJson.Answer> answers) {

		static Text of(Agreement.Text text) {
			return new Text(text.name(), text.lines().stream().map(MyDataJson.Answer::of).toList());
		}

	}

	/**
	 * A day on which something is due; without {@code what} they look at it again then,
	 * or meet, where it says when it {@code begins} by the clock of its {@code zone}, how
	 * many {@code minutes} it lasts and, as RFC 5545 writes it, the {@code rule} of how
	 * often.
	 */
	public record Date(LocalDate day, @JsonInclude(JsonInclude.Include.NON_NULL) String what,
			@JsonInclude(JsonInclude.Include.NON_NULL) LocalDateTime begins,
			@JsonInclude(JsonInclude.Include.NON_NULL) String zone,
			@JsonInclude(JsonInclude.Include.NON_NULL) Integer minutes,
			@JsonInclude(JsonInclude.Include.NON_NULL) String rule) {

		static Date of(DueDate date) {
			DueDate.Meeting meeting = date.meeting();
			return (meeting == null) ? new Date(date.day(), date.what(), null, null, null, null) : new Date(date.day(),
					date.what(), meeting.begins(), meeting.zone().getId(), meeting.minutes(), meeting.rule());
		}

	}

}
