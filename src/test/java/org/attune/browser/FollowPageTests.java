package org.attune.browser;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Page;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.terms.CaseId;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see who come back to what they agreed. */
class FollowPageTests extends BrowserTest {

	@Autowired
	private FollowUp followUp;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ProcessEngineConfigurationImpl camunda;

	@Autowired
	private Scheduler scheduler;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@AfterEach
	void letThingsHappenAgain() {
		this.scheduler.resume();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theyReadWhichDayComesNextAndTellHowEachPointGoes(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page page = agreed(talk, scripts);
		CaseId after = this.followUp.begin(CaseId.of(talk.path().substring("/cases/".length()))).orElseThrow();
		page.navigate(address(talk.path()));
		button(page, "Look back at how it goes").click();
		assertThat(page.locator("main").innerText()).contains("We wait for a day", "The next step comes on",
				"You can leave this at any time.");
		assertThat(page.locator("main").innerText()).contains("Read what you agreed");
		usable(page, "look-back", scripts);
		this.clock.forward(Duration.ofDays(8));
		new DueTimers(this.camunda).fire(after.toString());
		page.navigate(address("/cases/" + after));
		button(page, "Begin").click();
		assertThat(page.locator("fieldset legend").first().innerText()).contains("the plates");
		usable(page, "check-in", scripts);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void besideWhatWentWellTheyPlanTimeTogether(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page page = agreed(talk, scripts);
		page.navigate(address(talk.path()));
		usable(page, "agreed-case", scripts);
		button(page, "Plan time together").click();
		button(page, "Begin").click();
		assertThat(page.locator("main").innerText()).contains("What do you want to do together?",
				"Ten minutes with no phone");
		usable(page, "plan-time", scripts);
	}

	private Page agreed(Talk talk, boolean scripts) {
		Walker ana = new Walker(looksAt(talk, 0, scripts), "ana", "speak", (at, place) -> {
		});
		Walker ben = new Walker(looksAt(talk, 1, scripts), "ben", "listen", (at, place) -> {
		});
		boolean moved = true;
		while (moved) {
			moved = ana.answer(address(talk.path())) | ben.answer(address(talk.path()));
		}
		return ana.page();
	}

	private static void usable(Page page, String name, boolean scripts) {
		if (scripts) {
			Axe.assertUsable(page);
		}
		Fit.assertFits(page, name);
	}

}
