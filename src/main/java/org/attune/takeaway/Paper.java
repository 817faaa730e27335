package org.attune.takeaway;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

/**
 * Prints a page to PDF that screen readers can read (PDF/UA) and that looks the same for
 * ever (PDF/A), with the font in it. Nothing is loaded from anywhere while it prints.
 */
public final class Paper {

	/** The font that the page's style has to name. */
	public static final String FONT = "DejaVu Sans";

	private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

	/** Stands for a sign that the font does not have. */
	private static final String UNKNOWN = "\u25a1";

	private Paper() {
	}

	/** Prints well-formed XHTML; signs that XML cannot hold are left out. */
	public static byte[] print(String page) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			builder().withHtmlContent(clean(page), null).toStream(file).run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static PdfRendererBuilder builder() {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
		builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		builder.withProducer("Attune");
		builder.useReplacementText(UNKNOWN);
		builder.useUriResolver((base, address) -> null);
		builder.useExternalResourceAccessControl((address, kind) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
		builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
		builder.useFont(() -> font(".ttf"), FONT, 400, FontStyle.NORMAL, true);
		builder.useFont(() -> font("-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
		return builder;
	}

	private static InputStream font(String ending) {
		return Paper.class.getResourceAsStream(FILES + ending);
	}

	private static String clean(String page) {
		return page.codePoints()
			.filter(Paper::isXml)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** What XML 1.0 allows as a character. */
	private static boolean isXml(int sign) {
		return sign == '\t' || sign == '\n' || sign == '\r' || (sign >= 0x20 && sign <= 0xD7FF)
				|| (sign >= 0xE000 && sign <= 0xFFFD) || sign >= 0x10000;
	}

}
