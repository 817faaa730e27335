package org.attune.web.guard;

import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.AccessTokens;
import org.attune.identity.IdentitySettings;
import org.attune.identity.SpokenLanguage;
import org.attune.web.language.Languages;

import org.springframework.stereotype.Component;

/** Lets somebody in who has shown who they are, and gives them their language. */
@Component
public class Entrance {

	private final AccessTokens tokens;

	private final IdentitySettings settings;

	private final SessionCookie cookie;

	private final SpokenLanguage spoken;

	private final Languages languages;

	Entrance(AccessTokens tokens, IdentitySettings settings, SessionCookie cookie, SpokenLanguage spoken,
			Languages languages) {
		this.tokens = tokens;
		this.settings = settings;
		this.cookie = cookie;
		this.spoken = spoken;
		this.languages = languages;
	}

	/** Lets in who came by a link alone. */
	void byLink(UUID account, HttpServletRequest request, HttpServletResponse response) {
		letIn(account, this.settings.sessionLasts(), request, response);
	}

	/** Lets in a member of staff, for a working day. */
	public void staff(UUID account, HttpServletRequest request, HttpServletResponse response) {
		letIn(account, this.settings.staffSessionLasts(), request, response);
	}

	private void letIn(UUID account, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.write(request, response, this.tokens.issue(account, lasts), lasts);
		this.spoken.of(account).ifPresent((language) -> this.languages.keep(request, response, language));
	}

}
