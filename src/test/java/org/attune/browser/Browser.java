package org.attune.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Assumptions;

/** The machine's Chromium. Where there is none, tests that ask for it are skipped. */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	Browser() {
		Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "Skipped: there is no " + CHROMIUM);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
	}

	/** A page of a person of their own, with nobody else's cookies. */
	Page page(int width, int height, boolean scripts) {
		return this.chromium
			.newContext(new NewContextOptions().setViewportSize(width, height)
				.setJavaScriptEnabled(scripts)
				.setReducedMotion(ReducedMotion.REDUCE)
				.setLocale("en-GB")
				.setTimezoneId("Europe/Vienna"))
			.newPage();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
