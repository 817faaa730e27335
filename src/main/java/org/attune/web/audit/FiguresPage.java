package org.attune.web.audit;

import java.util.List;

import org.attune.audit.figures.Figures;
import org.attune.audit.figures.LookAtFigures;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Figures about many cases: as tables with bars, on the drawing, and as a file. */
@Controller
@RequestMapping("/audit/figures")
class FiguresPage {

	private final LookAtFigures lookAtFigures;

	FiguresPage(LookAtFigures lookAtFigures) {
		this.lookAtFigures = lookAtFigures;
	}

	@GetMapping
	String show(@RequestParam(required = false) String process, Model model) {
		Figures figures = this.lookAtFigures.look(Choice.text(process));
		model.addAttribute("figures", figures)
			.addAttribute("processes", this.lookAtFigures.processes())
			.addAttribute("longest", longest(figures.stages()))
			.addAttribute("drawn", figures.elements().stream().map(Figures.Span::of).distinct().toList());
		return "audit/figures";
	}

	/** What the bars of stages are held against, in seconds. */
	private static long longest(List<Figures.Span> stages) {
		return stages.stream().mapToLong((stage) -> stage.lasted().toSeconds()).max().orElse(0);
	}

	@GetMapping("/file")
	ResponseEntity<String> file(@RequestParam(required = false) String process) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("figures.csv").build().toString())
			.body(FigureLines.of(this.lookAtFigures.look(Choice.text(process))));
	}

	/** A process in a version, for the viewer to draw. */
	@GetMapping(path = "/drawings/{process}", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	byte[] drawing(@PathVariable String process) {
		return this.lookAtFigures.drawing(process);
	}

}
