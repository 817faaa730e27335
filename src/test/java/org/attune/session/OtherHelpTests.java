package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.safety.Alert;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.EndParts;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How a counselor ends a talk that does no good: with other help, or for safety. */
@AttuneTest
class OtherHelpTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	Intervene intervene;

	@Autowired
	LookAtAlerts lookAtAlerts;

	@Autowired
	AskHelp askHelp;

	@Autowired
	EndParts endParts;

	@Autowired
	CaseFiles cases;

	@Autowired
	MovableClock clock;

	@Test
	void aCaseThatEndsWithOtherHelpIsReferredAndItsPeopleFindTheList() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		this.intervene.intervene(dora, talk.id(),
				new Wish("refer-out", "They can do more", null, "The house of families, 040 1234", null), null);
		assertThat(talk.outcome()).isEqualTo("referred");
		for (String name : talk.names()) {
			assertThat(this.talks.hearCounselor.all(talk.visitor(name), talk.id()).words()).singleElement()
				.satisfies((told) -> {
					assertThat(told.words()).isEqualTo("The house of families, 040 1234");
					assertThat(told.reason()).isEqualTo("They can do more");
				});
		}
		assertThat(talk.trail()).containsSubsequence("intervened guarded", "closed guarded");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void whatACounselorStopsForSafetyLooksToTheOthersLikeWhatAnAnswerStopped(int people) {
		String[] names = List.of("Ana", "Ben", "Cleo").subList(0, people).toArray(String[]::new);
		assertThat(stopped(names, true)).isEqualTo(stopped(names, false)).hasSize(4);
	}

	@Test
	void whoeverStopsOnceMoreChangesNothing() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		UUID once = stops(dora, talk);
		LookAtAlerts.Watch before = this.lookAtAlerts.look(dora, talk.id());
		assertThat(stops(dora, talk)).isEqualTo(once);
		assertThat(this.lookAtAlerts.look(dora, talk.id())).isEqualTo(before);
		assertThat(before.open()).singleElement().satisfies((one) -> {
			assertThat(one.name()).isEqualTo("Ana");
			assertThat(one.alert().decisions()).singleElement()
				.satisfies((done) -> assertThat(done.reason()).isEqualTo("She told me on the phone"));
		});
	}

	@Test
	void whatIsSaidOfAPartThatEndsAlreadyIsKeptAndTheMomentStays() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		UUID once = stops(dora, talk);
		Instant ends = alert(dora, talk).endsAt();
		this.clock.forward(Duration.ofMinutes(20));
		this.askHelp.ask(talk.visitor("Ana"), talk.id(), "He is at the door");
		assertThat(alert(dora, talk).acknowledgedAt()).as("she calls once more").isNull();
		assertThat(stops(dora, talk, "Her sister has come to her")).isEqualTo(once);
		assertThat(alert(dora, talk)).satisfies((one) -> {
			assertThat(one.decisions()).extracting(Alert.Decided::reason)
				.containsExactly("She told me on the phone", "Her sister has come to her");
			assertThat(one.acknowledgedAt()).isNotNull();
			assertThat(one.endsAt()).isEqualTo(ends);
		});
	}

	private Alert alert(Visitor counselor, Talk talk) {
		return this.lookAtAlerts.all(counselor, talk.id()).get(0).alert();
	}

	/** All that Ben can see on the way to the end of it. */
	private List<String> stopped(String[] names, boolean byHand) {
		Talk talk = this.talks.open("guarded", names);
		Visitor dora = this.guide.comes(talk, "Dora");
		List<String> seen = new ArrayList<>();
		if (byHand) {
			stops(dora, talk);
			talk.says("Ana", "tell", "words", "Mine", "danger", "no");
		}
		else {
			talk.says("Ana", "tell", "words", "Mine", "danger", "yes");
			this.guide.decides(dora, talk, "stop");
		}
		seen.add(look(talk));
		talk.says("Ben", "tell", "words", "Mine", "danger", "no");
		seen.add(look(talk));
		this.clock.forward(Duration.ofDays(3).plusMinutes(1));
		seen.add(look(talk));
		this.endParts.due().stream().filter((one) -> one.caseId().equals(talk.id())).forEach(this.endParts::end);
		seen.add(look(talk));
		assertThat(talk.trail()).contains("reviewed guarded").doesNotContain("intervened guarded");
		return seen;
	}

	private String look(Talk talk) {
		Visitor ben = talk.visitor("Ben");
		CaseView view = this.talks.showCase.show(ben, talk.id());
		return String.join(" ", view.status(), String.valueOf(view.outcome()), String.valueOf(view.stage()),
				view.waitingFor().size() + " wait", view.people().size() + " people",
				this.talks.hearCounselor.all(ben, talk.id()).words().size() + " words",
				this.talks.read.all(ben, talk.id(), Locale.ENGLISH).size() + " said",
				this.talks.lookUp.next(ben, talk.id(), Locale.ENGLISH).map(StepView::task).orElse("nothing"));
	}

	private UUID stops(Visitor counselor, Talk talk) {
		return stops(counselor, talk, "She told me on the phone");
	}

	private UUID stops(Visitor counselor, Talk talk, String reason) {
		PersonId ana = this.cases.read(talk.id()).participants().get(0).id();
		return this.intervene.intervene(counselor, talk.id(), new Wish("stop-for-safety", reason, ana, null, null),
				null);
	}

}
