package org.attune.web.audit;

import java.util.List;

import org.attune.audit.figures.Figures;
import org.attune.audit.figures.LookAtFigures;
import org.attune.terms.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Figures about many cases: as tables with bars, on the drawing, and as a file. */
@Controller
@RequestMapping("/audit/figures")
class FiguresPage {

	private final LookAtFigures lookAtFigures;

	FiguresPage(LookAtFigures lookAtFigures) {
		this.lookAtFigures = lookAtFigures;
	}

	/** Those of all cases, and what is wrong, where there is no such process. */
	@GetMapping
	ModelAndView show(@RequestParam(required = false) String process) {
		try {
			return page(HttpStatus.OK, this.lookAtFigures.look(Choice.text(process)), List.of());
		}
		catch (Refusal refusal) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, this.lookAtFigures.look(null), refusal.errors());
		}
	}

	private ModelAndView page(HttpStatus status, Figures figures, List<Refusal.FieldError> wrong) {
		return new ModelAndView("audit/figures", status).addObject("figures", figures)
			.addObject("processes", this.lookAtFigures.processes())
			.addObject("longest", longest(figures.stages()))
			.addObject("drawn", figures.elements().stream().map(Figures.Span::of).distinct().toList())
			.addObject("wrong", wrong);
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
