package org.attune.web.counsel;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.attune.audit.conformance.Deviations;
import org.attune.oversight.BoardLine;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.TakeOver;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** The cases of a counselor, and those that nobody has. */
@Controller
class BoardPage {

	private static final int LINES = 20;

	private static final int WAITING = 10;

	private final LookAtBoard lookAtBoard;

	private final TakeOver takeOver;

	private final Deviations deviations;

	BoardPage(LookAtBoard lookAtBoard, TakeOver takeOver, Deviations deviations) {
		this.lookAtBoard = lookAtBoard;
		this.takeOver = takeOver;
		this.deviations = deviations;
	}

	@GetMapping("/board")
	String show(@AuthenticationPrincipal Visitor visitor, BoardChoice choice, Model model) {
		fill(visitor, choice, model);
		model.addAttribute("stages", this.lookAtBoard.stages(visitor));
		return "board/show";
	}

	/**
	 * The changing part of the page alone; nothing when it still looks as it did.
	 */
	@GetMapping("/board/now")
	String now(@AuthenticationPrincipal Visitor visitor, BoardChoice choice, @RequestParam String seen, Model model,
			HttpServletResponse response) {
		if (fill(visitor, choice, model).equals(seen)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		return "board/_lines";
	}

	/** Names are looked for by a form that posts them: they stand in no address. */
	@PostMapping("/board/search")
	String search(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String sought,
			Model model) {
		model.addAttribute("found", this.lookAtBoard.found(visitor, sought)).addAttribute("sought", sought);
		return "board/found";
	}

	private String fill(Visitor visitor, BoardChoice choice, Model model) {
		LookAtBoard.Page mine = this.lookAtBoard.mine(visitor, choice.filter(), choice.cursor(), LINES);
		LookAtBoard.Page pool = this.lookAtBoard.pool(visitor, choice.furtherCursor(), WAITING);
		List<BoardLine> handed = this.takeOver.waiting(visitor);
		List<BoardLine> away = this.lookAtBoard.away(visitor);
		List<BoardLine> offered = this.lookAtBoard.offered(visitor);
		LookAtBoard.Burden burden = this.lookAtBoard.burden(visitor);
		Set<UUID> alarms = this.deviations.alarms(mine.items().stream().map((one) -> one.line().id().value()).toList());
		String look = Integer.toHexString(Objects.hash(mine, pool, alarms, handed, away, offered, burden));
		model.addAttribute("offered", offered).addAttribute("burden", burden);
		model.addAttribute("handed", handed)
			.addAttribute("away", away)
			.addAttribute("alarms", alarms)
			.addAttribute("mine", mine)
			.addAttribute("pool", pool)
			.addAttribute("choice", choice);
		model.addAttribute("seen", look);
		return look;
	}

}
