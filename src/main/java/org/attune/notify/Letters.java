package org.attune.notify;

import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.attune.identity.Accounts;
import org.attune.identity.BaseUrl;
import org.attune.identity.NewAddress;
import org.attune.identity.SignInLinks;
import org.attune.identity.staff.StaffDoor;

import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * Writes a mail: that something waits, and a link that signs its reader in once; never
 * what waits, nor with whom.
 */
@Component
class Letters {

	private final Accounts accounts;

	private final NewAddress addresses;

	private final SignInLinks links;

	private final StaffDoor door;

	private final MessageSource messages;

	private final MailSettings settings;

	private final BaseUrl baseUrl;

	Letters(Accounts accounts, NewAddress addresses, SignInLinks links, StaffDoor door, MessageSource messages,
			MailSettings settings, BaseUrl baseUrl) {
		this.accounts = accounts;
		this.addresses = addresses;
		this.links = links;
		this.door = door;
		this.messages = messages;
		this.settings = settings;
		this.baseUrl = baseUrl;
	}

	/** The mail as it goes out; empty if its reader has no address. */
	Optional<MimeMessage> write(JavaMailSender sender, Mails.Mail mail) {
		return address(mail).map((address) -> write(sender.createMimeMessage(), mail, address));
	}

	private Optional<String> address(Mails.Mail mail) {
		return switch (mail.kind()) {
			case NEW_ADDRESS -> this.addresses.wanted(mail.account());
			case OLD_ADDRESS -> this.addresses.former(mail.account());
			default -> this.accounts.contact(mail.account());
		};
	}

	private MimeMessage write(MimeMessage message, Mails.Mail mail, String address) {
		try {
			MimeMessageHelper letter = new MimeMessageHelper(message, "UTF-8");
			letter.setFrom(this.settings.from());
			letter.setTo(address);
			letter.setSubject(text(mail, "subject"));
			letter.setText(body(mail, link(mail)));
			message.setHeader("Auto-Submitted", "auto-generated");
			message.saveChanges();
			message.setHeader("Message-ID", mail.messageId());
			return message;
		}
		catch (MessagingException ex) {
			throw new MailPreparationException("A mail of kind " + mail.kind().word() + " could not be written", ex);
		}
	}

	/** A mail about a case leads to that case. */
	private String link(Mails.Mail mail) {
		return switch (mail.kind()) {
			case NEW_ADDRESS -> this.baseUrl.confirmAddress(this.addresses.issue(mail.account()));
			case STAFF_INVITATION -> this.baseUrl.setUp(this.links.issue(mail.account()));
			case OLD_ADDRESS -> enter(mail, "/account");
			case BEGIN -> enter(mail, "/cases/new");
			case BEGIN_ALONE -> enter(mail, "/journal");
			case LOST_LINK -> enter(mail, "/cases");
			case LOOK, ALERT, HANDED, OFFERED -> enter(mail, "/cases");
			case SECOND_YES -> enter(mail, "/practice/emergencies");
			default -> enter(mail, "/cases/" + mail.about());
		};
	}

	private String enter(Mails.Mail mail, String leadsTo) {
		return this.baseUrl.enter(this.links.issue(mail.account(), leadsTo));
	}

	/**
	 * Members of staff read of no link that signs them in, where a link alone does not.
	 */
	private String body(Mails.Mail mail, String link) {
		String plain = text(mail, "body", link);
		return this.door.opensByLink(mail.account()) ? plain : this.messages
			.getMessage("mail." + mail.kind().word() + ".body.staff", new Object[] { link }, plain, mail.language());
	}

	private String text(Mails.Mail mail, String part, Object... arguments) {
		return this.messages.getMessage("mail." + mail.kind().word() + "." + part, arguments, mail.language());
	}

}
