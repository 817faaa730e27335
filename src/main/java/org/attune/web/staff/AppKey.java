package org.attune.web.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.nayuki.qrcodegen.QrCode;
import org.attune.identity.staff.SetUp.Asked;

/**
 * What an app needs to show codes: as a link for the same phone, as a square for another
 * one, and as letters to type.
 *
 * @param link as authenticator apps know it
 * @param letters in groups of four
 * @param size the square's width in dots
 * @param dots the square's black parts, as an SVG path of dots one unit wide
 */
record AppKey(String link, String letters, int size, String dots) {

	private static final int MARGIN = 4;

	static AppKey of(Asked asked) {
		String name = (asked.contact() != null) ? asked.contact() : asked.kind().word();
		String link = "otpauth://totp/Attune:" + encoded(name) + "?secret=" + asked.secret() + "&issuer=Attune";
		QrCode square = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
		return new AppKey(link, asked.secret().replaceAll("(.{4})(?!$)", "$1 "), square.size + 2 * MARGIN,
				dots(square));
	}

	private static String dots(QrCode square) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < square.size; y++) {
			for (int x = 0; x < square.size; x++) {
				if (square.getModule(x, y)) {
					path.append("M").append(x + MARGIN).append(",").append(y + MARGIN).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
