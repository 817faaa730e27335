package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor downloads the log. */
class ExportPageTests extends BrowserTest {

	@Autowired
	private Accounts staff;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAuditorDownloadsAPartOfTheLog(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page abel = comesIn(auditor(), scripts);
		abel.navigate(address("/audit/export"));
		Album.keep(abel, "360-export");
		abel.locator("[name=format][value=CSV]").check();
		abel.locator("[name=from]").fill("2020-01-01");
		abel.locator("[name=process]").selectOption("quick-talk");
		Download file = abel.waitForDownload(() -> button(abel, "Download").click());
		assertThat(file.suggestedFilename()).isEqualTo("attune-log.csv");
		assertThat(abel.request().get(file.url()).text()).contains(talk.path().substring("/cases/".length()), "opened");
	}

	@Test
	void whatIsMissingIsAskedForAgain() {
		Page abel = comesIn(auditor(), true);
		abel.navigate(address("/audit/export"));
		Axe.assertUsable(abel);
		Fit.assertFits(abel, "the page for exports");
		abel.locator("[name=from]").fill("2026-03-02");
		abel.locator("[name=to]").fill("2026-03-01");
		button(abel, "Download").click();
		assertThat(abel.locator(".problem").innerText()).contains("Please choose an answer");
		Axe.assertUsable(abel);
		abel.locator("[name=format][value=XES]").check();
		button(abel, "Download").click();
		assertThat(abel.locator(".problem").innerText()).contains("The end has to come after");
		assertThat(abel.locator("[name=to]").inputValue()).isEqualTo("2026-03-01");
		Axe.assertUsable(abel);
	}

	@Test
	void toOthersThereIsNoSuchPage() {
		Page ana = comesIn(person("Ana"), true);
		assertThat(ana.navigate(address("/audit/export")).status()).isEqualTo(403);
	}

	private UUID auditor() {
		return this.staff.create(Visitor.Kind.AUDITOR, "Abel", UUID.randomUUID() + "@example.org");
	}

}
