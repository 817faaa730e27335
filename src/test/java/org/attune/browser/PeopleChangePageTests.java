package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.identity.Accounts;
import org.attune.session.people.SayToChange;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A counselor asks if somebody may come or go, and people answer, on a phone. */
class PeopleChangePageTests extends BrowserTest {

	@Autowired
	private Accounts staff;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Counselors counselors;

	@Autowired
	private SayToChange sayToChange;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void whoGoesIsAskedLikeAllAndToldKindly() {
		Talk talk = talk("quick-talk", "Ben", "Cleo");
		Page dora = oversees(talk, true);
		dora.navigate(address(talk.path() + "/interventions/new?kind=remove-person"));
		Axe.assertUsable(dora);
		dora.locator("[name=target]").selectOption(new SelectOption().setLabel("Cleo"));
		dora.locator("[name=reason]").fill("You spoke of it");
		button(dora, "Ask all of them").click();
		Page ana = looksAt(talk, 0, true);
		assertThat(ana.locator("main").innerText()).contains("May the talk go on without Cleo?", "You spoke of it");
		button(ana, "Read it and answer").click();
		Axe.assertUsable(ana);
		Fit.assertFits(ana, "people-change");
		button(ana, "Send my answer").click();
		assertThat(ana.locator(".problem").innerText()).contains("Please choose an answer.");
		Axe.assertUsable(ana);
		ana.locator("[name=answer][value=yes]").check();
		button(ana, "Send my answer").click();
		assertThat(ana.locator("main").innerText()).contains("You have answered. Now we wait for the others.");
		Page cleo = looksAt(talk, 2, true);
		assertThat(cleo.locator("main").innerText()).contains("Would it be good if you left this talk?");
		says(talk, 1);
		says(talk, 2);
		cleo.navigate(address(talk.path()));
		assertThat(cleo.locator("main").innerText()).contains("It does not mean that you did anything wrong.");
		Axe.assertUsable(cleo);
		ana.navigate(address(talk.path()));
		assertThat(ana.locator("main").innerText()).doesNotContain("May the talk go on without Cleo?");
	}

	@Test
	void whoIsToComeIsInvitedOnceAllSaidYes() {
		Talk talk = talk("constructive-disagreement", "Ben");
		Page dora = oversees(talk, true);
		dora.navigate(address(talk.path() + "/interventions/new?kind=add-person"));
		Axe.assertUsable(dora);
		Fit.assertFits(dora, "add-person");
		dora.locator("[name=text]").fill("Eve");
		dora.locator("[name=target]").fill("nowhere");
		dora.locator("[name=reason]").fill("She knows the house");
		button(dora, "Ask all of them").click();
		assertThat(dora.locator(".problem").innerText()).contains("Please check the e-mail address.");
		Axe.assertUsable(dora);
		String eves = UUID.randomUUID() + "@example.org";
		dora.locator("[name=target]").fill(eves);
		button(dora, "Ask all of them").click();
		dora.waitForURL("**/counsel?done=add-person");
		assertThat(looksAt(talk, 0, true).locator("main").innerText()).contains("May Eve join your talk?")
			.doesNotContain(eves);
		says(talk, 0);
		Page eve = comesIn(this.staff.findByContact(eves).orElseThrow(), true);
		eve.navigate(address(talk.path()));
		assertThat(eve.locator("main").innerText()).contains("Answer the invitation", "Ana");
		Axe.assertUsable(eve);
	}

	private void says(Talk talk, int person) {
		this.sayToChange.say(new Visitor(talk.people().get(person), Visitor.Kind.PARTICIPANT), id(talk), true);
	}

	private Page oversees(Talk talk, boolean scripts) {
		UUID account = this.staff.create(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org");
		this.transactions
			.executeWithoutResult((status) -> this.counselors.assign(this.cases.take(id(talk)), account, "Dora"));
		return comesIn(account, scripts);
	}

	private static CaseId id(Talk talk) {
		return CaseId.of(talk.path().substring("/cases/".length()));
	}

}
