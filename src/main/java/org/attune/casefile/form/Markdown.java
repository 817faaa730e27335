package org.attune.casefile.form;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of process authors into HTML that is safe to show. */
public final class Markdown {

	private static final int LOWEST_HEADING = 6;

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private Markdown() {
	}

	/**
	 * The text as HTML: HTML in it is escaped, only web and mail addresses stay links,
	 * pictures become their alternative text (a picture from elsewhere would tell others
	 * who reads), and headings move one level down, below the page's own.
	 */
	public static String html(String markdown) {
		if (markdown == null) {
			return "";
		}
		Node document = PARSER.parse(markdown);
		document.accept(new Tidy());
		return RENDERER.render(document);
	}

	private static final class Tidy extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST_HEADING));
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
				image.insertBefore(child);
			}
			image.unlink();
		}

	}

}
