package org.attune.web.download;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.attune.takeaway.Agreement;
import org.attune.takeaway.CalendarFile;
import org.attune.takeaway.MyData;
import org.attune.takeaway.Paper;
import org.attune.takeaway.Report;
import org.attune.terms.Refusal;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes files of what people take away, from the fragments that pages show. */
@Component
public class Sheets {

	private final ITemplateEngine templates;

	private final ApplicationContext beans;

	private final MessageSource messages;

	Sheets(ITemplateEngine templates, ApplicationContext beans, MessageSource messages) {
		this.templates = templates;
		this.beans = beans;
		this.messages = messages;
	}

	/** The agreement as PDF. */
	public byte[] pdf(Agreement agreement, Locale language) {
		return print("agreement/paper", Map.of("agreement", agreement), language);
	}

	/** A report for who sent people here, as PDF. */
	public byte[] pdf(Report report, Locale language) {
		return print("report/paper", Map.of("report", report), language);
	}

	/** A person's own data as PDF. */
	public byte[] pdf(MyData data, Locale language) {
		return print("data/paper", Map.of("data", data), language);
	}

	/** The dates of the agreement for a calendar; refused as not found without any. */
	public String calendar(Agreement agreement, Locale language) {
		if (agreement.dates().isEmpty()) {
			throw Refusal.notFound();
		}
		Instant at = agreement.parts().stream().map(Agreement.Part::at).max(Instant::compareTo).orElseThrow();
		return CalendarFile.of(agreement.dates(), at, this.messages.getMessage("calendar.look-back", null, language),
				this.messages.getMessage("calendar.to-do", null, language),
				this.messages.getMessage("calendar.together", null, language));
	}

	private byte[] print(String template, Map<String, Object> model, Locale language) {
		Context context = new Context(language, model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		return Paper.print(this.templates.process(template, context));
	}

}
