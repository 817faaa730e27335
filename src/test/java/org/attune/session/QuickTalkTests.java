package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.RandomAnswers;
import org.attune.identity.AccessTokens;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AttuneTest
class QuickTalkTests {

	@Autowired
	OpenCase openCase;

	@Autowired
	LookUpStep lookUp;

	@Autowired
	AnswerStep answerStep;

	@Autowired
	ShowCase showCase;

	@Autowired
	AccessTokens tokens;

	@Test
	void walksReachAnEnd() {
		for (int seed = 0; seed < 10; seed++) {
			walk(2 + seed % 3, new Random(seed));
		}
	}

	private void walk(int people, Random random) {
		List<OpenCase.Named> named = List.of("Ana", "Ben", "Cleo", "Dan", "Eve")
			.subList(0, people)
			.stream()
			.map((n) -> new OpenCase.Named(n, null))
			.toList();
		OpenCase.Opened opened = this.openCase.open(new Visitor(UUID.randomUUID(), Visitor.Kind.PORTAL),
				new OpenCase.Wish("quick-talk", "The kitchen on Sundays", "friends", "en", Pace.NORMAL, named, null));
		List<Visitor> visitors = opened.people()
			.stream()
			.map((m) -> this.tokens.visitor(m.token()).orElseThrow())
			.toList();
		RandomAnswers answers = new RandomAnswers(random, "kitchen");
		List<String> path = new ArrayList<>();
		for (int turn = 0; turn < 500; turn++) {
			Visitor visitor = visitors.get(random.nextInt(people));
			Optional<StepView> step = this.lookUp.next(visitor, opened.caseId(), Locale.ENGLISH);
			if (step.isPresent()) {
				path.add(step.get().task());
				this.answerStep.answer(visitor, opened.caseId(), step.get().stepId(), UUID.randomUUID().toString(),
						answers.to(step.get().form().json()), Locale.ENGLISH);
			}
			CaseView view = this.showCase.show(visitor, opened.caseId());
			if (view.status().equals("closed")) {
				System.out.println("ENDED " + view.outcome() + " " + path);
				return;
			}
		}
		throw new AssertionError(path + " stuck " + this.showCase.show(visitors.get(0), opened.caseId()));
	}

}
