package org.attune.notify;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.attune.WayIn;
import org.attune.identity.SignInLinks;
import org.attune.identity.staff.StaffAccounts;
import org.attune.oversight.emergency.OpenInEmergency;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What members of staff are written. */
class StaffMailTests extends MailTest {

	private static final String REASON = "A friend called us about the kitchen, and nobody answers.";

	private static final Set<Kind> NEVER_TO_STAFF = EnumSet.of(Kind.CASE_OPENED, Kind.INVITATION,
			Kind.INVITATION_REMINDER, Kind.NOTE, Kind.PARTED, Kind.NEW_COUNSELOR);

	@Autowired
	private WayIn wayIn;

	@Autowired
	private StaffAccounts staff;

	@Autowired
	private OpenInEmergency openInEmergency;

	@Autowired
	private SignInLinks links;

	@Autowired
	private Letters letters;

	@BeforeEach
	void nobodyElseWorksHere() {
		this.wayIn.closeAll();
	}

	@Test
	void noMailSaysToThemThatItsLinkSignsThemIn() throws Exception {
		UUID cora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Cora").account();
		this.jdbc.sql("update account set next_contact = contact, former_contact = contact where account_id = :id")
			.param("id", cora)
			.update();
		for (Kind kind : EnumSet.complementOf(EnumSet.copyOf(NEVER_TO_STAFF))) {
			assertThat(letter(kind, cora)).as(kind.word()).doesNotContain("signs you in", "brings you in");
		}
		Story story = open("mailing", "Ana", "Ben");
		assertThat(letter(Kind.YOUR_TURN, story.visitor("Ana").account())).contains("It signs you in");
	}

	private String letter(Kind kind, UUID reader) throws Exception {
		Mails.Mail mail = new Mails.Mail(UUID.randomUUID(), "<x@attune>", kind, reader, new CaseId(UUID.randomUUID()),
				Locale.ENGLISH);
		return this.letters.write(this.sender, mail).orElseThrow().getContent().toString();
	}

	@Test
	void whoCouldSayYesInAnEmergencyIsWrittenToAtNightAndReadsNoNameAndNoWord() throws Exception {
		until(LocalTime.of(3, 0));
		Visitor sara = this.wayIn.has(Visitor.Kind.SUPERVISOR, "Sara");
		Visitor cora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Cora");
		UUID dora = this.staff.invite(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org");
		asks(sara, open("mailing", "Ana", "Ben"));
		work();
		assertThat(to(sara.account())).as("who asked").isEmpty();
		assertThat(to(dora)).as("who was only invited").noneMatch((letter) -> letter.contains("second yes"));
		assertThat(to(cora.account())).singleElement().satisfies((letter) -> {
			assertThat(letter).contains("a second yes")
				.doesNotContainIgnoringCase("Sara", "Ana", "Ben", "friend", "kitchen");
			String token = letter.replaceAll("(?s).*token=([\\w-]+).*", "$1");
			assertThat(this.links.look(token).orElseThrow().leadsTo()).isEqualTo("/practice/emergencies");
		});
	}

	@Test
	void onceSomebodySaidYesNobodyIsWrittenToAboutIt() throws Exception {
		Visitor sara = this.wayIn.has(Visitor.Kind.SUPERVISOR, "Sara");
		Visitor cora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Cora");
		this.openInEmergency.confirm(cora, asks(sara, open("mailing", "Ana", "Ben")));
		work();
		assertThat(to(cora.account())).isEmpty();
		assertThat(waiting()).isZero();
	}

	private UUID asks(Visitor asker, Story about) {
		String number = this.jdbc.sql("select number::text from case_file where case_id = :case")
			.param("case", about.id.value())
			.query(String.class)
			.single();
		return this.openInEmergency.ask(asker, number, REASON, true);
	}

	private List<String> to(UUID account) {
		String address = this.accounts.contact(account).orElseThrow();
		return Stream.of(this.server.getReceivedMessages())
			.filter((letter) -> isTo(letter, address))
			.map(StaffMailTests::words)
			.toList();
	}

	private static boolean isTo(MimeMessage letter, String address) {
		try {
			return letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String words(MimeMessage letter) {
		try {
			return letter.getSubject() + " " + letter.getContent();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
