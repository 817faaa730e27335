package org.attune.session;

import java.time.ZoneOffset;
import java.util.Locale;

import org.attune.AttuneTest;
import org.attune.session.counsel.AllowReport;
import org.attune.session.erasing.EraseWords;
import org.attune.takeaway.MakeReport;
import org.attune.takeaway.Report;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.download.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A counselor tells who sent people here how it went; what they agreed on only if all of
 * them allow it.
 */
@AttuneTest
class ReportTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	AllowReport allowReport;

	@Autowired
	MakeReport makeReport;

	@Autowired
	EraseWords eraseWords;

	@Autowired
	Sheets sheets;

	private Talk talk;

	private Visitor dora;

	@BeforeEach
	void begin() {
		this.talk = this.talks.open("second-half", "Ana", "Ben");
		this.dora = this.guide.comes(this.talk, "Dora");
	}

	@Test
	void whatTheyAgreedOnIsInItOnlyWhileAllAllowIt() {
		agree();
		assertThat(made().agreement()).isNull();
		this.allowReport.say(this.talk.visitor("Ana"), this.talk.id(), true);
		this.allowReport.say(this.talk.visitor("Ana"), this.talk.id(), true);
		assertThat(made().agreement()).as("one of two").isNull();
		this.allowReport.say(this.talk.visitor("Ben"), this.talk.id(), true);
		assertThat(made().agreement().parts()).isNotEmpty();
		this.allowReport.say(this.talk.visitor("Ana"), this.talk.id(), false);
		assertThat(made().agreement()).as("taken back").isNull();
		assertThat(this.talk.trail()).filteredOn("report-allowed second-half"::equals).hasSize(2);
		assertThat(this.talk.trail()).filteredOn("report-not-allowed second-half"::equals).hasSize(1);
		assertThat(this.talk.trail()).filteredOn("report-made second-half"::equals).hasSize(4);
		this.talks.areInTheLog();
		assertThat(this.talks.checkCase.check(this.talk.id()).conforms()).isTrue();
	}

	@Test
	void itTellsWhoCameAndHowItEndedAndNoWordOfTheirs() {
		agree();
		Report report = look(this.dora);
		assertThat(report.outcome()).isEqualTo("agreed");
		assertThat(report.closedAt()).isNotNull();
		assertThat(report.people()).extracting(Report.Attendance::name).containsExactly("Ana", "Ben");
		assertThat(report.people()).allSatisfy((one) -> assertThat(one.turns()).isGreaterThan(3))
			.allSatisfy((one) -> assertThat(one.days()).isNotEmpty());
		assertThat(this.sheets.pdf(report, Locale.ENGLISH)).asString().startsWith("%PDF");
	}

	@Test
	void whatACounselorLooksAtFirstCountsLikeAnyOtherAnswer() {
		Talk guarded = this.talks.open("guarded", "Ana", "Ben");
		Visitor carla = this.guide.comes(guarded, "Carla");
		guarded.says("Ana", "tell", "words", "Help", "danger", "yes")
			.says("Ben", "tell", "words", "Fine", "danger", "no");
		assertThat(this.makeReport.look(carla, guarded.id(), ZoneOffset.UTC, Locale.ENGLISH).people())
			.extracting(Report.Attendance::turns)
			.containsExactly(1, 1);
	}

	@Test
	void nobodyAsksWhileItGoesOnAndOnlyTheCounselorMakesOne() {
		assertThat(this.allowReport.look(this.talk.visitor("Ana"), this.talk.id())).isEmpty();
		assertThatThrownBy(() -> this.allowReport.say(this.talk.visitor("Ana"), this.talk.id(), true))
			.isInstanceOf(Refusal.class);
		assertThat(look(this.dora).outcome()).isNull();
		assertThatThrownBy(() -> look(this.talk.visitor("Ana"))).isInstanceOf(Refusal.class);
		this.talk.leaves("Ana");
		this.talk.leaves("Ben");
		assertThat(look(this.dora).outcome()).isEqualTo("withdrawn");
		assertThat(look(this.dora).people().get(0).left()).isNotNull();
	}

	@Test
	void whoErasedTheirWordsIsInItWithoutNameOrAgreement() {
		agree();
		this.talk.names()
			.stream()
			.limit(2)
			.forEach((name) -> this.allowReport.say(this.talk.visitor(name), this.talk.id(), true));
		for (String name : this.talk.names().subList(0, 2)) {
			this.eraseWords.erase(this.talk.visitor(name), this.talk.id());
		}
		assertThat(look(this.dora).agreement()).isNull();
		assertThat(look(this.dora).people()).extracting(Report.Attendance::name).doesNotContain("Ana", "Ben");
	}

	private void agree() {
		new Company(this.talk).all("set-rules.decide_by", "all_yes")
			.all("common-ground.stuck_for_years", "no")
			.all("answer-plan.answer", "accept")
			.all("word-agreement.covers", "all")
			.all("sign-agreement.signature", "yes")
			.all("sign-agreement.freely", "yes")
			.lead();
		assertThat(this.talk.outcome()).isEqualTo("agreed");
	}

	private Report look(Visitor visitor) {
		return this.makeReport.look(visitor, this.talk.id(), ZoneOffset.UTC, Locale.ENGLISH);
	}

	private Report made() {
		return this.makeReport.make(this.dora, this.talk.id(), ZoneOffset.UTC, Locale.ENGLISH);
	}

}
