package org.attune.web.api.account;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.takeaway.ReadMyData;
import org.attune.terms.Visitor;
import org.attune.web.download.Downloads;
import org.attune.web.download.MyDataJson;
import org.attune.web.download.Sheets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own data, for programs. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me")
class MyDataApi {

	private final ReadMyData readMyData;

	private final Sheets sheets;

	MyDataApi(ReadMyData readMyData, Sheets sheets) {
		this.readMyData = readMyData;
		this.sheets = sheets;
	}

	@GetMapping("/data")
	@Operation(summary = "Read the caller's own data, and who may read what of it")
	MyDataJson read(@AuthenticationPrincipal Visitor visitor, Locale language) {
		visitor.requirePerson();
		return MyDataJson.of(this.readMyData.read(visitor, language));
	}

	@GetMapping(path = "/data.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(summary = "Get the caller's own data as PDF")
	ResponseEntity<byte[]> paper(@AuthenticationPrincipal Visitor visitor, Locale language) {
		visitor.requirePerson();
		return Downloads.pdf("my-data", this.sheets.pdf(this.readMyData.read(visitor, language), language));
	}

}
