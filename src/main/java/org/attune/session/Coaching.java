package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.DismissedRemarks;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.Joined;
import org.attune.coach.Coaches;
import org.attune.coach.Level;
import org.attune.coach.Moment;
import org.attune.terms.Privacy;

import org.springframework.stereotype.Component;

/**
 * Shows the coach what others will read, field by field. What is private or for the
 * counselor it never sees.
 */
@Component
public class Coaching {

	/**
	 * A text is looked at as far as any can be sent: 20,000 characters of two units at
	 * most. What a page asks about while somebody types may be longer.
	 */
	private static final int LONGEST = 40_000;

	private final Coaches coaches;

	private final DismissedRemarks dismissed;

	Coaching(Coaches coaches, DismissedRemarks dismissed) {
		this.coaches = coaches;
		this.dismissed = dismissed;
	}

	/** Whether the coach looks at a field of a step of that class. */
	static boolean looksAt(Field field, Privacy step) {
		Privacy privacy = step.orStricter(field.privacy());
		return (field.type() == Field.Type.TEXTAREA || field.type() == Field.Type.TEXTFIELD) && privacy.isForOthers();
	}

	/**
	 * What there is to say about answers, without good marks and without what the author
	 * does not want to hear of. A threat is named whatever was dismissed.
	 */
	public List<HearCoach.OnField> remarks(UUID account, Moment moment, Privacy step, Form form,
			Map<String, Object> answers, Locale language) {
		List<HearCoach.OnField> all = new ArrayList<>();
		Set<String> joined = Joined.pieces(form, answers);
		form.fields()
			.stream()
			.filter((field) -> !joined.contains(field.key()))
			.forEach((field) -> look(new Place(moment, step, language, ""), field, answers.get(field.key()), all));
		return wanted(account, all);
	}

	/** Whether a threat is heard in a text. */
	boolean threatens(String text, Locale language) {
		return this.coaches.remarks(text, Moment.NONE, language)
			.stream()
			.anyMatch((remark) -> remark.level() == Level.SAFETY);
	}

	/** What there is to say about one text in which somebody owns a part of it. */
	public List<HearCoach.OnField> remarks(UUID account, String field, String text, Locale language) {
		return wanted(account,
				this.coaches.remarks(text, Moment.SORRY, language)
					.stream()
					.filter((remark) -> remark.level() != Level.GOOD)
					.map((remark) -> new HearCoach.OnField(field, remark))
					.toList());
	}

	private List<HearCoach.OnField> wanted(UUID account, List<HearCoach.OnField> all) {
		if (all.isEmpty()) {
			return all;
		}
		Set<String> unwanted = this.dismissed.of(account);
		return all.stream()
			.filter((said) -> said.remark().level() == Level.SAFETY || !unwanted.contains(said.remark().rule()))
			.toList();
	}

	private void look(Place place, Field field, Object answer, List<HearCoach.OnField> all) {
		if (answer instanceof List<?> rows && field.type() == Field.Type.DYNAMICLIST) {
			for (int at = 0; at < rows.size(); at++) {
				Map<?, ?> row = (Map<?, ?>) rows.get(at);
				Place inside = place.in(field.key() + "[" + at + "].");
				field.children().forEach((child) -> look(inside, child, row.get(child.key()), all));
			}
		}
		else if (answer instanceof String text && looksAt(field, place.step())) {
			this.coaches.remarks(text.substring(0, Math.min(text.length(), LONGEST)), place.moment(), place.language())
				.stream()
				.filter((remark) -> remark.level() != Level.GOOD)
				.forEach((remark) -> all.add(new HearCoach.OnField(place.prefix() + field.key(), remark)));
		}
	}

	/** Where a text stands. */
	private record Place(Moment moment, Privacy step, Locale language, String prefix) {

		Place in(String row) {
			return new Place(this.moment, this.step, this.language, row);
		}

	}

}
