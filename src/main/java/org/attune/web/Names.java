package org.attune.web;

import java.util.Collection;
import java.util.List;

import org.attune.session.CaseView;
import org.attune.session.CaseView.Someone;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** People's names in a sentence, for templates. */
@Component
class Names {

	private final MessageSource messages;

	Names(MessageSource messages) {
		this.messages = messages;
	}

	/** "Ana", "Ana and Ben", "Ana, Ben and Cleo". */
	public String join(Collection<String> names) {
		List<String> all = List.copyOf(names);
		if (all.size() < 2) {
			return String.join("", all);
		}
		String first = String.join(", ", all.subList(0, all.size() - 1));
		return this.messages.getMessage("names.and", new Object[] { first, all.get(all.size() - 1) },
				LocaleContextHolder.getLocale());
	}

	/** The others who can answer now. */
	public String waitedFor(CaseView view) {
		return join(others(view).stream()
			.filter((someone) -> view.waitingFor().contains(someone.personId()))
			.map(Someone::name)
			.toList());
	}

	/** Everybody but the reader. */
	public String with(CaseView view) {
		return join(others(view).stream().map(Someone::name).toList());
	}

	private static List<Someone> others(CaseView view) {
		return view.people().stream().filter((someone) -> !someone.personId().equals(view.you().personId())).toList();
	}

}
