package org.attune.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.follow.FollowUp;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that is drawn for looking back happens to some people of a told talk. */
@AttuneTest
@Import({ Footprints.class, Witness.class })
class FollowUpElementTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	FollowUp followUp;

	@Autowired
	Scheduler scheduler;

	@Autowired
	Witness witness;

	@Autowired
	Accounts accounts;

	@Autowired
	CaseFiles cases;

	@Autowired
	Counselors counselors;

	@Autowired
	TransactionTemplate transactions;

	private final Set<String> taken = new TreeSet<>();

	private Agreement agreement;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
		this.agreement = new Agreement(this.talks, this.clock, this.followUp);
	}

	@Test
	void twoPeopleComeByEverythingAndEachTransitionLeavesItsRow() {
		keptToTheEnd();
		looked(this.agreement.review("close"));
		looked(this.agreement.agreeAnew(this.agreement.review("adjust")));
		hurtAgain();
		nothingFound();
		thirdTime();
		askedAfterAll();
		assertThat(this.taken).containsAll(drawn());
		new Transitions(this.talks, this.witness).haveLeftTheirRows(List.of("follow-up", "re-opening", "ninety-days"));
	}

	private void keptToTheEnd() {
		Talk talk = this.agreement.looking();
		for (int look = 0; look < 4; look++) {
			this.agreement.days(talk, 45);
			this.agreement.alike(talk);
			new Company(talk).all("review.next", "keep").lead();
		}
		looked(talk);
	}

	private void hurtAgain() {
		Talk heard = this.agreement.reOpen(this.agreement.looking(), "hurt");
		Company.kind(heard).until("collect-ideas");
		looked(heard);
		Talk unheard = this.agreement.reOpen(this.agreement.looking(), "hurt");
		Company.kind(unheard)
			.all("check-back.understood", "not_yet")
			.all("check-back.felt_heard", 3)
			.all("heard-enough.good_enough", "no")
			.all("still-unheard.next", "differ")
			.lead();
		looked(unheard);
		Talk ruleless = this.agreement.reOpen(this.agreement.looking(), "hurt");
		Company.kind(ruleless)
			.all("set-rules.wording", "other")
			.all("accept-wording.accept", "no")
			.all("keep-wording.keep", "differ")
			.lead();
		looked(ruleless);
	}

	private void nothingFound() {
		Talk planless = this.agreement.review("adjust");
		Company.kind(planless)
			.all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", false)
			.all("no-deal.next_step", "differ")
			.lead();
		looked(planless);
		Talk unsigned = this.agreement.review("adjust");
		Company.kind(unsigned)
			.all("sign-agreement.signature", "not_yet")
			.all("not-signed.signing_next", "differ")
			.lead();
		looked(unsigned);
	}

	private void thirdTime() {
		Talk alone = this.agreement.openedThreeTimes();
		this.agreement.days(alone, 8);
		looked(alone);
		Talk helped = this.agreement.openedThreeTimes();
		UUID counselor = this.accounts.create(Visitor.Kind.COUNSELOR, "Carla", null);
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(helped.id());
			this.counselors.assign(file, counselor, "Carla");
		});
		UUID step = this.talks.lookUp.next(new Visitor(counselor, Visitor.Kind.COUNSELOR), helped.id(), Locale.ENGLISH)
			.orElseThrow()
			.stepId();
		this.talks.answerStep.answer(new Visitor(counselor, Visitor.Kind.COUNSELOR), helped.id(), step, "one",
				Talk.answers("note", "I know somebody who can help you more.", "advice", "refer"), Locale.ENGLISH);
		assertThat(helped.outcome()).isEqualTo("referred");
		looked(helped);
	}

	private void askedAfterAll() {
		Talk talk = this.agreement.differed();
		this.agreement.days(talk, 91);
		talk.allSay("how-it-is");
		looked(talk);
	}

	private void looked(Talk talk) {
		this.taken.addAll(Footprints.of(talk));
	}

	private static Set<String> drawn() {
		return Stream.of("follow-up", "re-opening", "ninety-days")
			.flatMap((process) -> Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile())
				.getModelElementsByType(SequenceFlow.class)
				.stream()
				.map((flow) -> process + "." + flow.getId()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
