package org.attune.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.attune.identity.AccessTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Friends, partners and family are asked in words of their own, and answer the same. */
@AttuneTest
class KindsOfRelationshipTests {

	private static final List<String> KINDS = List.of("friends", "partners", "family");

	@Autowired
	Talks talks;

	@Autowired
	OpenCase openCase;

	@Autowired
	AccessTokens tokens;

	@Test
	void examplesAndRitualsDiffer() {
		Set<String> texts = new HashSet<>();
		KINDS.forEach((kind) -> texts.add(asked(kind, "shared-time", "plan-time").fields("what_help").words().text()));
		assertThat(texts).hasSize(KINDS.size());
		assertThat(asked("other", "shared-time", "plan-time").fields("what_help").words().text()).isNotIn(texts)
			.contains("Cook");
	}

	@Test
	void theNeedsComeInAnotherOrderAndAreTheSame() {
		List<List<String>> banks = KINDS.stream().map((kind) -> needs(kind)).toList();
		assertThat(new HashSet<>(banks)).hasSize(KINDS.size());
		assertThat(banks.stream().map(HashSet::new).distinct()).as("the same needs").hasSize(1);
		assertThat(needs("partners")).startsWith("closeness", "affection");
		assertThat(needs("family")).startsWith("respect", "to_be_heard");
	}

	@Test
	void parentsAndSiblingsReadWordsOfTheirOwnAndElseThoseOfFamilies() {
		List<String> families = List.of("family", "family_parents", "family_siblings");
		assertThat(families.stream().map((kind) -> needs(kind)).distinct()).hasSize(families.size());
		assertThat(families.stream().map((kind) -> new HashSet<>(needs(kind))).distinct()).as("the same needs")
			.hasSize(1);
		assertThat(families.stream()
			.map((kind) -> asked(kind, "shared-time", "plan-time").fields("what_help").words().text())
			.distinct()).hasSize(families.size());
		assertThat(asked("family_parents", "preparation", "prepare").fields("own_part").description())
			.contains("out of duty");
		assertThat(asked("family_siblings", "preparation", "prepare").fields("own_part").description())
			.isEqualTo(asked("family", "preparation", "prepare").fields("own_part").description());
	}

	private List<String> needs(String kind) {
		return asked(kind, "preparation", "prepare").fields("needs")
			.choices()
			.stream()
			.map(Field.Choice::value)
			.toList();
	}

	private Asked asked(String kind, String process, String task) {
		OpenCase.Opened opened = this.openCase.open(new Visitor(UUID.randomUUID(), Visitor.Kind.PORTAL),
				new OpenCase.Wish(process, "The kitchen on Sundays", kind, "en", Pace.NORMAL,
						List.of(new OpenCase.Named("Ana", null), new OpenCase.Named("Ben", null)), null));
		Visitor ana = this.tokens.visitor(opened.people().get(0).token()).orElseThrow();
		StepView step = this.talks.lookUp.next(ana, opened.caseId(), Locale.ENGLISH).orElseThrow();
		assertThat(step.task()).isEqualTo(task);
		return new Asked(step);
	}

	private record Asked(StepView step) {

		Field fields(String key) {
			return this.step.form()
				.pages()
				.stream()
				.flatMap((page) -> page.fields().stream())
				.filter((field) -> field.key().equals(key))
				.findFirst()
				.orElseThrow();
		}

	}

}
