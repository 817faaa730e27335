package org.attune.takeaway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What becomes of a page on paper, read back from the file. */
class PaperTests {

	@Test
	void latinGreekAndCyrillicLettersAreInTheFile() throws IOException {
		byte[] file = Paper.print(page("Žluťoučký kůň · Καλημέρα κόσμε · Доброе утро, мир"));
		assertThat(text(file)).contains("Žluťoučký kůň · Καλημέρα κόσμε · Доброе утро, мир");
		assertThat(fonts(file)).isNotEmpty().allSatisfy((font) -> {
			assertThat(font.isEmbedded()).isTrue();
			assertThat(font.getName()).contains("DejaVu");
		});
	}

	@Test
	void theFileIsTaggedForScreenReaders() throws IOException {
		try (PDDocument document = Loader.loadPDF(Paper.print(page("Hello")))) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Our agreement");
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray())).contains("pdfuaid");
			assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("OpenAction")))
				.isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "</p></body></html><h1>", "]]>", "&amp; &nbsp; &#0;",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "{{7*7}} [[${7*7}]]" })
	void whatLooksLikeCodeIsTextOnPaper(String hostile) throws IOException {
		assertThat(flat(text(Paper.print(page(hostile))))).contains(flat(hostile));
	}

	@Test
	void signsThatPaperCannotHoldDoNoHarm() throws IOException {
		String hostile = "start \u0000\u0008\ud800 \ufffe end";
		assertThat(flat(text(Paper.print(page(hostile))))).contains("start").contains("end");
		assertThat(text(Paper.print(page("we \ud83e\udd73 cook \ud83d\udc69\u200d\ud83c\udf73")))).contains("we",
				"cook");
	}

	@Test
	void hebrewAndArabicRunFromRightToLeft() throws IOException {
		assertThat(text(Paper.print(page("Ana: שלום עולם (1)")))).contains("Ana:");
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		try (PDDocument document = Loader.loadPDF(Paper.print(page("שלום מרחבא مرحبا")))) {
			assertThat(stripper.getText(document)).contains("שלום");
		}
	}

	@Test
	void arabicLettersAreJoined() throws IOException {
		StringBuilder drawn = new StringBuilder();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition letter) {
				drawn.append(letter.getUnicode());
			}
		};
		try (PDDocument document = Loader.loadPDF(Paper.print(page("مرحبا")))) {
			stripper.getText(document);
		}
		assertThat(drawn).as("presentation forms, from U+FE70").containsPattern("[\\uFE70-\\uFEFC]{4}");
	}

	@Test
	void textsOfAnyLengthFindTheirPages() throws IOException {
		try (PDDocument document = Loader
			.loadPDF(Paper.print(page("We cook. ".repeat(5_000) + "x".repeat(5_000) + " the end")))) {
			assertThat(document.getNumberOfPages()).isGreaterThan(5);
			assertThat(new PDFTextStripper().getText(document)).contains("the end");
		}
	}

	@Test
	void nothingIsLoadedWhilePrinting() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(1);
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
			String html = page("Hello").replace("</head>",
					"<link rel=\"stylesheet\" href=\"%s\" /><style>@import url(%s); p { background: url(%s) }</style></head>"
						.formatted(address, address, address))
				.replace("</body>", "<img src=\"%s\" alt=\"\" /><img src=\"file:///etc/hostname\" alt=\"\" /></body>"
					.formatted(address));
			assertThat(text(Paper.print(html))).contains("Hello");
			assertThat(catchThrowable(server::accept)).as("nobody came").isInstanceOf(SocketTimeoutException.class);
		}
	}

	private static String page(String words) {
		return """
				<!DOCTYPE html>
				<html lang="en"><head><title>Our agreement</title><meta name="description" content="Attune" />
				<style>body { font-family: "DejaVu Sans"; word-wrap: break-word }</style></head>
				<body><h1>Our agreement</h1><p>%s</p></body></html>""".formatted(HtmlUtils.htmlEscape(words, "UTF-8"));
	}

	static String text(byte[] file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String flat(String text) {
		return text.replaceAll("\\s+", "");
	}

	private static List<PDFont> fonts(byte[] file) throws IOException {
		List<PDFont> fonts = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file)) {
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					fonts.add(page.getResources().getFont(name));
				}
			}
		}
		return fonts;
	}

}
