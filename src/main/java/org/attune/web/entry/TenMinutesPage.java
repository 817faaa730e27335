package org.attune.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.follow.OpenBeside;
import org.attune.session.TenMinutes;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What fits in a short time, of what waits for a person and of what they can do anyhow.
 */
@Controller
class TenMinutesPage {

	private final TenMinutes tenMinutes;

	private final OpenBeside openBeside;

	TenMinutesPage(TenMinutes tenMinutes, OpenBeside openBeside) {
		this.tenMinutes = tenMinutes;
		this.openBeside = openBeside;
	}

	@GetMapping("/ten-minutes")
	String show(@AuthenticationPrincipal Visitor visitor, Locale language, Model model) {
		Map<Boolean, List<TenMinutes.Task>> tasks = this.tenMinutes.of(visitor, language)
			.stream()
			.collect(Collectors.partitioningBy(TenMinutes.Task::fits));
		model.addAttribute("fitting", tasks.get(true)).addAttribute("longer", tasks.get(false));
		model.addAttribute("beside", this.openBeside.near(visitor));
		return "cases/ten-minutes";
	}

}
