package org.attune.takeaway;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import static org.assertj.core.api.Assertions.assertThat;

/** A validator that is not ours says whether the files keep to their standards. */
class PaperStandardTests {

	private static final String PAGE = """
			<html lang="en"><head><title>Our agreement</title><meta name="description" content="Attune" />
			<style>body { font-family: "DejaVu Sans" }</style></head>
			<body><h1>Our agreement</h1><p>We cook on Sundays.</p><h2>Who does what</h2>
			<ul><li>Ana buys food</li><li>Ben washes up</li></ul><dl><dt>Until</dt><dd>7 January</dd></dl></body></html>""";

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@ParameterizedTest
	@EnumSource(names = { "PDFA_3_A", "PDFUA_1" })
	void aFileKeepsToItsStandard(PDFAFlavour flavour) throws Exception {
		assertThat(broken(Paper.print(PAGE), flavour)).isEmpty();
	}

	@Test
	void aFileWithoutATitleDoesNot() throws Exception {
		assertThat(broken(Paper.print(PAGE.replaceFirst("<title>.*</title>", "")), PDFAFlavour.PDFUA_1)).isNotEmpty();
	}

	/** The rules of a standard that a file breaks. */
	static List<String> broken(byte[] file, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
			return Foundries.defaultInstance()
				.createValidator(flavour, false)
				.validate(parser)
				.getTestAssertions()
				.stream()
				.map(TestAssertion::toString)
				.toList();
		}
	}

}
