package org.attune.casefile.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldPageTests {

	private static final String PAGE = "<th:block th:each=\"field : ${fields}\">"
			+ "<th:block th:replace=\"~{step/_field :: field(${field}, ${values.get(field.key)}, ${errors})}\" /></th:block>";

	private final SpringTemplateEngine engine = engine();

	@Test
	void aTextIsSafeHtmlBelowThePagesHeading() {
		String page = page(Map.of(), SampleForms.TEXT);
		assertThat(page).contains("<h2>Speak</h2>", "<em>moment</em>", "&lt;b&gt;one&lt;/b&gt;").doesNotContain("<b>");
	}

	@Test
	void markdownLeavesNoDangerousAddressAndNoPicture() {
		String html = Markdown
			.html("[a](javascript:alert(1)) ![seen](https://example.org/p.png) [b](https://example.org)");
		assertThat(html).doesNotContain("javascript", "<img").contains("seen", "href=\"https://example.org\"");
	}

	@Test
	void aLongTextHasALabelAHintAndALimit() {
		String page = page(Map.of("words", "<i>hi</i>"), SampleForms.WORDS);
		assertThat(page).contains("<div class=\"field textarea\">", "<label for=\"f-words\">", "What happened?",
				"<p class=\"hint\" id=\"f-words-hint\"> One moment is enough. <span>3 to 10 characters.</span>");
		assertThat(tag(page, "textarea")).contains("id=\"f-words\"", "name=\"words\"", "rows=\"3\"",
				"aria-describedby=\"f-words-hint\"", "aria-required=\"true\"", ">&lt;i&gt;hi&lt;/i&gt;</textarea>");
		assertThat(page).doesNotContain("(optional)", "aria-invalid", "maxlength");
	}

	@Test
	void anErrorStandsByItsField() {
		String page = page(Map.of(), Map.of("words", "Please fill this in."), SampleForms.WORDS);
		assertThat(page).contains("role=\"alert\" id=\"f-words-error\">Please fill this in.</p>");
		assertThat(tag(page, "textarea")).contains("aria-describedby=\"f-words-hint f-words-error\"",
				"aria-invalid=\"true\"");
	}

	@Test
	void whatIsOptionalSaysSoInAWord() {
		String page = page(Map.of("title", "\"><script>"), SampleForms.TITLE);
		assertThat(page).contains("<span class=\"optional\">(optional)</span>");
		assertThat(tag(page, "input")).contains("type=\"text\"", "value=\"&quot;&gt;&lt;script&gt;\"");
		assertThat(page).doesNotContain("maxlength", "characters");
	}

	@Test
	void aNumberOpensTheRightKeyboardAndKeepsWhatWasTyped() {
		assertThat(tag(page(Map.of("calm", "seven"), SampleForms.CALM), "input")).contains("inputmode=\"numeric\"",
				"value=\"seven\"");
		String money = SampleForms.with(SampleForms.with(SampleForms.CALM, "decimalDigits", "2"), "appearance",
				"{\"suffixAdorner\": \"EUR\"}");
		assertThat(page(Map.of("calm", 7), money)).contains("inputmode=\"decimal\"", "value=\"7\"",
				"<span class=\"unit\">EUR</span>");
		assertThat(page(Map.of(), SampleForms.with(SampleForms.CALM, "validate", "{\"min\": -5}")))
			.doesNotContain("inputmode");
	}

	@Test
	void aCheckboxStandsBeforeItsLabel() {
		String page = page(Map.of("agree", true), SampleForms.AGREE);
		assertThat(tag(page, "input")).contains("type=\"checkbox\"", "name=\"agree\"", "checked=\"checked\"");
		assertThat(page(Map.of(), SampleForms.AGREE)).doesNotContain("checked=");
	}

	@Test
	void aChoiceIsAGroupOfRadioButtons() {
		String page = page(Map.of("ready", "no"), Map.of("ready", "Please choose an answer."), SampleForms.READY);
		assertThat(page).contains(
				"<fieldset role=\"radiogroup\" aria-describedby=\"f-ready-error\" aria-invalid=\"true\">", "<legend>",
				"id=\"f-ready\" name=\"ready\" value=\"yes\">",
				"id=\"f-ready-2\" name=\"ready\" value=\"no\" checked=\"checked\">", "No answer");
	}

	@Test
	void chipsAreCheckboxes() {
		String page = page(Map.of("feelings", List.of("glad")), SampleForms.FEELINGS);
		assertThat(page).contains("<div class=\"chips\">", "<legend>", "name=\"feelings\" value=\"sad\">",
				"name=\"feelings\" value=\"glad\" checked=\"checked\">");
		String list = SampleForms.with(SampleForms.FEELINGS, "type", "\"checklist\"");
		assertThat(page(Map.of(), list)).contains("type=\"checkbox\"").doesNotContain("chips");
	}

	@Test
	void aSelectBeginsWithNothingChosen() {
		String select = SampleForms.with(SampleForms.READY, "type", "\"select\"");
		assertThat(page(Map.of("ready", "no"), select)).contains("<label for=\"f-ready\">",
				"<option value=\"\">No answer</option>", "<option value=\"no\" selected=\"selected\">No</option>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "date", "time", "datetime" })
	void aDateHasItsOwnInput(String subtype) {
		String when = "{\"type\":\"datetime\",\"id\":\"f\",\"key\":\"when\",\"label\":\"When\",\"subtype\":\"" + subtype
				+ "\"}";
		String type = subtype.equals("datetime") ? "datetime-local" : subtype;
		assertThat(tag(page(Map.of("when", "x"), when), "input")).contains("type=\"" + type + "\"", "value=\"x\"")
			.doesNotContain("inputmode", "maxlength");
	}

	@Test
	void aSeparatorIsALine() {
		assertThat(page(Map.of(), "{\"type\": \"separator\", \"id\": \"line\"}")).contains("<hr>");
	}

	@Test
	void rowsHaveOneToSpareAndAButtonForMore() {
		Map<String, Object> values = Map.of("actions",
				List.of(Map.of("what", "call"), Map.of("what", "walk", "together", true)));
		String page = page(values, Map.of("actions[1].until", "Please give a day."), SampleForms.ACTIONS);
		assertThat(page).contains("Number 1", "Number 2", "Number 3", "name=\"actions[0].what\" value=\"call\"",
				"name=\"actions[2].what\" value=\"\"", "<label for=\"f-actions-1-until\">",
				"id=\"f-actions-1-until-error\">Please give a day.</p>",
				"<button type=\"submit\" class=\"quiet\" name=\"-row\" formnovalidate value=\"actions\">Add one more</button>")
			.doesNotContain("Number 4");
	}

	@Test
	void aFullListHasNoButtonForMore() {
		String fixed = SampleForms.with(SampleForms.ACTIONS, "allowAddRemove", "false");
		assertThat(page(Map.of(), fixed)).contains("Number 2").doesNotContain("Number 3", "-row");
	}

	@Test
	void whatMayBeHiddenSaysWhen() {
		String tick = SampleForms.with(SampleForms.TITLE, "conditional", "{\"hide\": \"=agree = false\"}");
		String page = page(Map.of(), SampleForms.READY, SampleForms.WHY, SampleForms.AGREE, tick);
		assertThat(page).contains(
				"<div class=\"field textfield\" data-hide-field=\"ready\" data-hide-value=\"no\" data-hide-when=\"other\">",
				"data-hide-field=\"agree\" data-hide-value=\"false\" data-hide-when=\"equal\">");
		assertThat(page.split("data-hide-field")).hasSize(3);
	}

	@Test
	void conditionsOfARowNameItsOwnFields() {
		String actions = SampleForms.ACTIONS.replace("\"key\": \"together\"",
				"\"key\": \"together\", \"conditional\": {\"hide\": \"=what = null\"}");
		assertThat(page(Map.of(), actions)).contains("data-hide-field=\"actions[1].what\" data-hide-when=\"equal\"");
	}

	@Test
	void aFieldWithReadersOfItsOwnNamesThem() {
		for (String component : List.of(SampleForms.AGREE, SampleForms.READY, SampleForms.WORDS)) {
			String strict = SampleForms.with(component, "properties", "{\"class\": \"counselor\"}");
			assertThat(page(Map.of(), strict)).contains("Only for you and your counselor");
			assertThat(page(Map.of(), component)).doesNotContain("badge");
		}
	}

	@Test
	void whatTheFormGivesAtFirstStandsThereUntilAnswered() {
		String title = SampleForms.with(SampleForms.TITLE, "defaultValue", "\"Our talk\"");
		assertThat(page(Map.of(), title)).contains("value=\"Our talk\"");
		assertThat(page(Map.of("title", ""), title)).contains("value=\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "\"x\"", "[1, null, []]", "{\"a\": 1}", "true" })
	void whateverADraftHeldThePageIsShown(String json) {
		Map<String, Object> values = new HashMap<>();
		List<String> components = List.of(SampleForms.WORDS, SampleForms.CALM, SampleForms.AGREE, SampleForms.READY,
				SampleForms.FEELINGS, SampleForms.ACTIONS);
		SampleForms.form(components.toArray(String[]::new))
			.fields()
			.forEach((field) -> values.put(field.key(), SampleForms.parsed(json)));
		assertThat(page(values, components.toArray(String[]::new))).contains("name=\"actions[0].what\"");
	}

	private String page(Map<String, ?> values, String... components) {
		return page(values, null, components);
	}

	private String page(Map<String, ?> values, Map<String, String> errors, String... components) {
		Form form = SampleForms.form(components);
		Context context = new Context(Locale.ENGLISH);
		context.setVariable("fields", form.pages().get(0).fields());
		context.setVariable("values", values);
		context.setVariable("errors", errors);
		return this.engine.process(PAGE, context).replaceAll("\\s+", " ");
	}

	private static String tag(String page, String name) {
		return Arrays.stream(page.split("(?=<" + name + " )")).skip(1).findFirst().orElseThrow().strip();
	}

	private static SpringTemplateEngine engine() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("fields");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(messages);
		engine.addTemplateResolver(fragments());
		engine.addTemplateResolver(new StringTemplateResolver());
		return engine;
	}

	private static ClassLoaderTemplateResolver fragments() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCheckExistence(true);
		resolver.setOrder(1);
		return resolver;
	}

}
