package org.attune;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server, there as long as the tests of a class run, and what has come to it. */
public final class Mailbox implements BeforeAllCallback, AfterAllCallback {

	private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/\\S*\\?token=[\\w-]+)");

	private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

	/** Lets the program send its mails there. */
	public void settings(DynamicPropertyRegistry settings) {
		settings.add("spring.mail.host", () -> "127.0.0.1");
		settings.add("spring.mail.port", () -> this.server.getSmtp().getServerSetup().getPort());
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		this.server.start();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.server.stop();
	}

	/** The mails that came for an address so far. */
	public List<String> sent(String address) {
		return Arrays.stream(this.server.getReceivedMessages())
			.filter((mail) -> GreenMailUtil.getHeaders(mail).contains(address))
			.map(GreenMailUtil::getWholeMessage)
			.toList();
	}

	/** The path of the link in a mail. */
	public static String link(String mail) {
		Matcher link = LINK.matcher(mail.replace("=\r\n", "").replace("=3D", "="));
		if (!link.find()) {
			throw new AssertionError("No link in " + mail);
		}
		return link.group(1);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
