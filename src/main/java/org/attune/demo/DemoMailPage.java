package org.attune.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mails that the demo caught. */
@Controller
@Profile("demo")
class DemoMailPage {

	private final CaughtMail caught;

	DemoMailPage(CaughtMail caught) {
		this.caught = caught;
	}

	@GetMapping("/demo/mail")
	String show(Model model) {
		model.addAttribute("letters", this.caught.letters());
		return "demo/mail";
	}

}
