package org.attune.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.oversight.Intervene;
import org.attune.oversight.TakeOver;
import org.attune.oversight.act.Wish;
import org.attune.session.people.SayToChange;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and counselors hear by mail of what a counselor did: that, and not what.
 */
class CounselMailTests extends MailTest {

	private static final String NOTE = "There is something new for you";

	private static final String NEW_COUNSELOR = "Somebody else takes over";

	private static final String HANDED = "Something is handed to you";

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Counselors counselors;

	@Autowired
	private Intervene intervene;

	@Autowired
	private TakeOver takeOver;

	@Autowired
	private SayToChange sayToChange;

	@Autowired
	private WayIn wayIn;

	@Autowired
	private TransactionTemplate transactions;

	private Visitor dora;

	private Visitor egon;

	private String egons;

	private Story story;

	@BeforeEach
	void doraHasACase() {
		this.egons = "egon-" + UUID.randomUUID() + "@example.org";
		this.dora = new Visitor(
				this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", "dora-" + UUID.randomUUID() + "@example.org"),
				Visitor.Kind.COUNSELOR);
		this.egon = new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, "Egon", this.egons),
				Visitor.Kind.COUNSELOR);
		this.wayIn.give(this.egon.account());
		this.story = open("quick-talk", "Ana", "Ben", "Cleo");
		this.transactions.executeWithoutResult(
				(status) -> this.counselors.assign(this.cases.take(this.story.id), this.dora.account(), "Dora"));
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("update step set told = true, reminders = 2").update();
	}

	@Test
	void aNoteToOneIsAMailToThatOneAndSaysNothingOfIt() throws Exception {
		does("note", person(1), "You are doing zqwell", null);
		work();
		assertThat(this.story.mails("Ben")).containsExactly(NOTE);
		assertThat(this.story.mails("Ana")).isEmpty();
		assertSaysOnlyThat(this.story.letters("Ben").get(0));
	}

	@Test
	void aNoteToAllIsAMailToEach() throws Exception {
		does("note", null, "You are doing zqwell", null);
		this.story.leaves("Cleo");
		work();
		assertThat(this.story.mails("Ana")).contains(NOTE);
		assertThat(this.story.mails("Ben")).contains(NOTE);
		assertThat(this.story.mails("Cleo")).as("who has left hears nothing").isEmpty();
	}

	@Test
	void whoIsToTakeACaseHearsOfItAndOnceTheyDidThePeopleDo() throws Exception {
		does("hand-over", null, null, this.egon.account().toString());
		work();
		assertThat(subjects(letters(this.egons))).containsExactly(HANDED);
		assertThat(this.story.mails("Ana")).as("nothing has changed for them").isEmpty();
		this.takeOver.take(this.egon, this.story.id, true);
		work();
		for (String name : List.of("Ana", "Ben", "Cleo")) {
			assertThat(this.story.mails(name)).containsExactly(NEW_COUNSELOR);
			assertSaysOnlyThat(this.story.letters(name).get(0));
		}
		assertSaysOnlyThat(letters(this.egons).get(0));
	}

	@Test
	void whatIsTrueNoMoreIsNotSent() throws Exception {
		does("hand-over", null, null, this.egon.account().toString());
		this.takeOver.take(this.egon, this.story.id, true);
		does(this.egon, "close", null, null, null);
		work();
		assertThat(letters(this.egons)).extracting(MimeMessage::getSubject).doesNotContain(HANDED);
		assertThat(this.story.mails("Ana")).doesNotContain(NEW_COUNSELOR);
	}

	@Test
	void whoGoesByConsentIsToldInKindWords() throws Exception {
		does("remove-person", null, null, person(2).toString());
		for (String name : List.of("Ana", "Ben", "Cleo")) {
			this.sayToChange.say(this.story.visitor(name), this.story.id, true);
		}
		work();
		assertThat(this.story.mails("Cleo")).containsExactly("You are no longer part of a talk");
		String text = this.story.letters("Cleo").get(0).getContent().toString();
		assertThat(text).contains("It does not mean that you did anything wrong").doesNotContain("Ana", "Ben", "Dora");
	}

	private void does(String kind, PersonId to, String text, String target) {
		does(this.dora, kind, to, text, target);
	}

	private void does(Visitor who, String kind, PersonId to, String text, String target) {
		assertThat(this.intervene.intervene(who, this.story.id, new Wish(kind, "You zqasked", to, text, target), null))
			.isNotNull();
	}

	private PersonId person(int place) {
		return this.cases.read(this.story.id).participants().get(place).id();
	}

	private List<MimeMessage> letters(String address) throws Exception {
		List<MimeMessage> letters = new ArrayList<>();
		for (MimeMessage message : this.server.getReceivedMessages()) {
			if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
				letters.add(message);
			}
		}
		return letters;
	}

	private static List<String> subjects(List<MimeMessage> letters) throws Exception {
		List<String> subjects = new ArrayList<>();
		for (MimeMessage letter : letters) {
			subjects.add(letter.getSubject());
		}
		return subjects;
	}

	private static void assertSaysOnlyThat(MimeMessage letter) throws Exception {
		String said = (letter.getSubject() + letter.getContent()).replaceAll("/enter\\?token=[\\w-]+", "/enter");
		assertThat(said).contains("/enter").doesNotContain("zq", "Ana", "Ben", "Cleo", "Dora", "Egon", "kitchen");
	}

}
