package org.attune.web.entry;

import java.util.Locale;

import org.attune.takeaway.ReadMyData;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;
import org.attune.web.download.Downloads;
import org.attune.web.download.MyDataJson;
import org.attune.web.download.Sheets;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is kept of a person, and who may read it. */
@Controller
@LeadsBack
@RequestMapping("/me")
class MyDataPage {

	private final ReadMyData readMyData;

	private final Sheets sheets;

	MyDataPage(ReadMyData readMyData, Sheets sheets) {
		this.readMyData = readMyData;
		this.sheets = sheets;
	}

	@GetMapping("/data")
	String show(@AuthenticationPrincipal Visitor visitor, Locale language, Model model) {
		model.addAttribute("data", this.readMyData.read(visitor, language));
		return "data/show";
	}

	@GetMapping("/data.json")
	ResponseEntity<MyDataJson> file(@AuthenticationPrincipal Visitor visitor, Locale language) {
		return Downloads.json("my-data", MyDataJson.of(this.readMyData.read(visitor, language)));
	}

	@GetMapping("/data.pdf")
	ResponseEntity<byte[]> paper(@AuthenticationPrincipal Visitor visitor, Locale language) {
		return Downloads.pdf("my-data", this.sheets.pdf(this.readMyData.read(visitor, language), language));
	}

}
