package org.attune.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What helps now, how to stop, and whom to call. */
@Controller
class HelpPage {

	@GetMapping("/help")
	String show() {
		return "help";
	}

}
