package io.bulkcall.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of all tests: one that is installed, else one that Playwright fetches. */
final class Chromium implements AutoCloseable {
    /** How long a page may take to do what was asked of it, on a machine that is busy with much else. */
    static final int PATIENCE_MS = 30_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** Nothing but the pages under test is to be asked for; as root there is no sandbox to be had. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Without a browser the tests are skipped, saying what to install; where {@code CI=true} they fail. */
    static Chromium launch() {
        return launch(System.getenv());
    }

    static Chromium launch(Map<String, String> environment) {
        Optional<Path> installed = installed(environment.getOrDefault("PATH", ""));
        Map<String, String> driver = new HashMap<>(environment);
        installed.ifPresent(_ -> driver.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driver));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            return new Chromium(playwright, launch(playwright, options));
        } catch (PlaywrightException e) {
            return unavailable(e, "true".equals(environment.get("CI")));
        }
    }

    private static Browser launch(Playwright playwright, LaunchOptions options) {
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Chromium unavailable(PlaywrightException cause, boolean isNeeded) {
        String advice =
                "the console's tests need a browser: install chromium (such as: apt install chromium fonts-noto-core)";
        if (isNeeded) {
            throw new IllegalStateException(advice, cause);
        }
        Assumptions.abort(advice + "; " + cause.getMessage());
        throw new AssertionError();
    }

    private static Optional<Path> installed(String path) {
        return Stream.of(path.split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
