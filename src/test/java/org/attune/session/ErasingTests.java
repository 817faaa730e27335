package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.attune.AttuneTest;
import org.attune.WayIn;
import org.attune.audit.desk.LookAtRetention;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Holds;
import org.attune.oversight.practice.EraseForPerson;
import org.attune.session.erasing.EraseOld;
import org.attune.session.erasing.EraseWords;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Words that are erased are gone for everybody; what others said, and the record, stays.
 */
@AttuneTest
class ErasingTests {

	@Autowired
	Talks talks;

	@Autowired
	EraseWords eraseWords;

	@Autowired
	EraseOld eraseOld;

	@Autowired
	EraseForPerson eraseForPerson;

	@Autowired
	LookAtRetention retention;

	@Autowired
	WayIn wayIn;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CaseFiles cases;

	@Autowired
	Holds holds;

	@Autowired
	TransactionTemplate transactions;

	@Test
	void erasedWordsAreGoneForAllAndLookTakenBack() {
		Talk talk = left();
		assertThat(this.eraseWords.look(talk.visitor("Ana"), talk.id()).done()).isFalse();
		this.eraseWords.erase(talk.visitor("Ana"), talk.id());
		this.eraseWords.erase(talk.visitor("Ana"), talk.id());
		assertThat(this.talks.read.all(talk.visitor("Ben"), talk.id(), Locale.ENGLISH))
			.filteredOn(ContributionView::takenBack)
			.singleElement()
			.matches((view) -> view.task().equals("tell") && view.answers().isEmpty());
		assertThat(talk.reads("Ben", "tell")).anySatisfy((said) -> assertThat(said).containsValue("From Ben"));
		assertThat(this.talks.read.all(talk.visitor("Ana"), talk.id(), Locale.ENGLISH).toString())
			.doesNotContain("From Ana");
		assertThat(this.eraseWords.look(talk.visitor("Ana"), talk.id()).done()).isTrue();
		assertThat(talk.trail()).filteredOn("erased straight"::equals).hasSize(1);
		assertThat(talk.trail()).filteredOn("answered tell"::equals).as("the record stays").hasSize(3);
	}

	@Test
	void whoStillTakesPartLeavesFirst() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo").says("Ana", "tell", "words", "From Ana");
		assertThat(this.eraseWords.look(talk.visitor("Ana"), talk.id()).takesPart()).isTrue();
		assertThatThrownBy(() -> this.eraseWords.erase(talk.visitor("Ana"), talk.id())).isInstanceOf(Refusal.class)
			.hasMessage("still-open");
		assertThat(talk.reads("Ana", "tell")).hasSize(1);
	}

	@Test
	void aHoldKeepsThemUntilItIsLifted() {
		Talk talk = left();
		change(talk, (file) -> this.holds.set(file, file.opener(), "A court asked",
				file.head().openedAt().plusSeconds(99999)));
		assertThat(this.eraseWords.look(talk.visitor("Ana"), talk.id()).heldUntil()).isPresent();
		assertThatThrownBy(() -> this.eraseWords.erase(talk.visitor("Ana"), talk.id())).hasMessage("held");
		change(talk, this.holds::lift);
		this.eraseWords.erase(talk.visitor("Ana"), talk.id());
		assertThat(talk.trail()).contains("erased straight");
	}

	@Test
	void thePracticeErasesThemForWhoAsksItTo() {
		Talk talk = left();
		Visitor adele = this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Adele");
		String ana = pseudonym(talk, "Ana");
		assertThatThrownBy(() -> ask(adele, talk, "somebody", "in-person")).hasMessage("invalid-request");
		assertThatThrownBy(() -> ask(adele, talk, ana, "because")).hasMessage("invalid-request");
		assertThatThrownBy(() -> ask(adele, talk, pseudonym(talk, "Ben"), "in-person")).hasMessage("still-open");
		assertThatThrownBy(() -> ask(this.wayIn.has(Visitor.Kind.SUPERVISOR, "Sol"), talk, ana, "in-person"))
			.hasMessage("not-found");
		change(talk, (file) -> this.holds.set(file, file.opener(), "A court asked",
				file.head().openedAt().plusSeconds(99999)));
		assertThatThrownBy(() -> ask(adele, talk, ana, "in-person")).hasMessage("held");
		assertThat(talk.reads("Ben", "tell")).anySatisfy((said) -> assertThat(said).containsValue("From Ana"));
		change(talk, this.holds::lift);
		ask(adele, talk, ana, "in-person");
		ask(adele, talk, ana, "in-person");
		assertThat(talk.reads("Ben", "tell")).noneSatisfy((said) -> assertThat(said).containsValue("From Ana"));
		assertThat(talk.trail()).filteredOn("erased straight"::equals).hasSize(1);
		assertThat(this.retention.erased(null, 1)).singleElement()
			.matches((one) -> one.by().equals("practice") && one.person().equals(ana));
	}

	@Test
	void whoAsksWhetherSomebodyIsThereLeavesARowThatDoesNotSay() {
		Talk talk = left();
		Visitor adele = this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Adele");
		assertThatThrownBy(() -> ask(adele, talk, "ana@example.org", "in-person")).hasMessage("invalid-request");
		assertThat(acts(talk)).containsExactly("erasing-asked");
		assertThatThrownBy(() -> ask(adele, talk, pseudonym(talk, "Ben"), "in-person")).hasMessage("still-open");
		assertThat(acts(talk)).hasSize(2);
		ask(adele, talk, pseudonym(talk, "Ana"), "in-person");
		ask(adele, talk, pseudonym(talk, "Ana"), "in-person");
		assertThat(acts(talk)).containsExactly("erasing-asked", "erasing-asked", "erased", "erasing-asked");
		assertThat(this.jdbc
			.sql("select distinct data::text from staff_act where kind = 'erasing-asked' and data ->> 'case' = :case")
			.param("case", talk.id().toString())
			.query(String.class)
			.list()).containsExactly("{\"case\": \"" + talk.id() + "\"}");
	}

	private List<String> acts(Talk talk) {
		return this.jdbc.sql("select kind from staff_act where data ->> 'case' = :case order by act_id")
			.param("case", talk.id().toString())
			.query(String.class)
			.list();
	}

	private void ask(Visitor visitor, Talk talk, String person, String how) {
		String number = this.jdbc.sql("select number::text from case_file where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.single();
		this.eraseForPerson.erase(visitor, new EraseForPerson.Wish(number, person, how));
	}

	private String pseudonym(Talk talk, String name) {
		return this.cases.read(talk.id()).as(talk.visitor(name).account()).pseudonym();
	}

	@Test
	void whatEndedLongAgoIsErasedForEverybodyAndWhatIsOpenStays() {
		Talk talk = left();
		this.eraseOld.erase(talk.id());
		assertThat(talk.reads("Ben", "tell")).anySatisfy((said) -> assertThat(said).containsValue("From Ben"));
		talk.leaves("Ben");
		assertThat(talk.status()).isEqualTo("closed");
		this.eraseOld.erase(talk.id());
		for (String name : talk.names()) {
			assertThat(this.talks.read.all(talk.visitor(name), talk.id(), Locale.ENGLISH).toString())
				.doesNotContain("From ");
		}
		assertThat(talk.trail()).filteredOn("erased straight"::equals).hasSize(3);
	}

	@Test
	void whoErasesTheirWordsAfterTheEndRaisesNoAlarm() {
		Talk talk = left().leaves("Ben");
		this.eraseWords.erase(talk.visitor("Ana"), talk.id());
		this.talks.areInTheLog();
		assertThat(talk.trail()).endsWith("erased straight").anyMatch((fact) -> fact.startsWith("cancelled "));
		assertThat(this.talks.checkCase.check(talk.id()).conforms()).isTrue();
	}

	private void change(Talk talk, Consumer<CaseFile> change) {
		this.transactions.executeWithoutResult((status) -> change.accept(this.cases.take(talk.id())));
	}

	private Talk left() {
		return this.talks.open("straight", "Ana", "Ben", "Cleo")
			.says("Ana", "tell", "words", "From Ana")
			.says("Ben", "tell", "words", "From Ben")
			.says("Cleo", "tell", "words", "From Cleo")
			.leaves("Ana");
	}

}
