package org.attune.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.attune.AttuneTest;
import org.attune.session.Talks;
import org.attune.terms.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Words go so long after the end as is set for their process, or for its version. */
@AttuneTest
class OverdueTests {

	@Autowired
	Talks talks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private CaseId ended;

	private int version;

	@BeforeEach
	void aTalkEndedTenDaysAgo() {
		this.ended = this.talks.open("straight", "Ana", "Ben").id();
		this.version = this.jdbc.sql(
				"update case_file set status = 'closed', outcome = 'ended', closed_at = :at where case_id = :case returning version")
			.param("at", Rows.at(this.clock.instant().minus(Duration.ofDays(10))))
			.param("case", this.ended.value())
			.query(Integer.class)
			.single();
	}

	@Test
	void whatIsSetForTheProcessHoldsForEachOfItsVersions() {
		assertThat(over("straight", 9)).isTrue();
		assertThat(over("straight", 11)).isFalse();
		assertThat(over("circle", 9)).isFalse();
	}

	@Test
	void whatIsSetForTheVersionGoesFirst() {
		String mine = "straight:" + this.version;
		String another = "straight:" + (this.version + 1);
		assertThat(overdue(Map.of(mine, days(9), "straight", days(11))).now()).contains(this.ended);
		assertThat(overdue(Map.of(mine, days(11), "straight", days(9))).now()).doesNotContain(this.ended);
		assertThat(overdue(Map.of(another, days(9))).now()).doesNotContain(this.ended);
		assertThat(overdue(Map.of(mine, days(11), another, days(9))).next(1000)).extracting(Overdue.Due::caseId)
			.containsOnlyOnce(this.ended);
	}

	@Test
	void whatAHoldKeepsThenIsNotAmongWhatGoesNext() {
		Overdue overdue = overdue(Map.of("straight", days(11)));
		assertThat(overdue.next(1000)).extracting(Overdue.Due::caseId).contains(this.ended);
		this.jdbc.sql("""
				insert into legal_hold (hold_id, case_id, person_id, reason, until_at, set_at)
				select gen_random_uuid(), case_id, person_id, '', :until, :until from person
				where case_id = :case and ordinal = 0""")
			.param("case", this.ended.value())
			.param("until", Rows.at(this.clock.instant().plus(days(2))))
			.update();
		assertThat(overdue.next(1000)).extracting(Overdue.Due::caseId).doesNotContain(this.ended);
	}

	@Test
	void bothCanBeSetAndWhatIsNoVersionIsRefused() {
		MockEnvironment settings = new MockEnvironment().withProperty("attune.retention.quick-talk", "P730D")
			.withProperty("attune.retention.[quick-talk:3]", "P30D");
		assertThat(Binder.get(settings).bind("attune", RetentionSettings.class).get().rules())
			.extracting(RetentionSettings.Rule::name, RetentionSettings.Rule::lasts)
			.containsExactly(tuple("quick-talk", days(730)), tuple("quick-talk:3", days(30)));
		assertThatThrownBy(() -> new RetentionSettings(Map.of("quick-talk:new", days(1))))
			.hasMessageContaining("quick-talk:new");
	}

	private boolean over(String process, int days) {
		return overdue(Map.of(process, days(days))).now().contains(this.ended);
	}

	private Overdue overdue(Map<String, Duration> settings) {
		return new Overdue(new RetentionSettings(settings), this.jdbc, this.clock);
	}

	private static Duration days(int days) {
		return Duration.ofDays(days);
	}

}
