package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Light on dark, or dark on light. */
class SchemeTest extends ConsoleTest {

    @Test
    void isTheBrowsersWishUntilSomebodyChooses() {
        Office office = office("תאורה");
        Operator agent = operator(office, "agent", Look.HEBREW.dark());
        Page page = agent.page();
        isDark(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        isLight(page);

        agent.button("תצוגה כהה").click();
        isDark(page);
        page.reload();
        isDark(page);
        agent.go(office.page("/leads"));
        isDark(page);

        agent.button("תצוגה בהירה").click();
        isLight(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.reload();
        isLight(page);
    }

    @Test
    void canBeChosenBeforeSigningIn() {
        Operator nobody = nobody(Look.ENGLISH);
        nobody.go("/login");
        nobody.chooseLanguage();
        isLight(nobody.page());
        nobody.button("Dark colours").click();
        isDark(nobody.page());
        nobody.page().reload();
        isDark(nobody.page());
    }

    private static void isDark(Page page) {
        assertThat(page.locator("html[data-mantine-color-scheme=dark] h1")).isVisible();
        assertThat(brightness(page)).isLessThan(80);
    }

    private static void isLight(Page page) {
        assertThat(page.locator("html[data-mantine-color-scheme=light] h1")).isVisible();
        assertThat(brightness(page)).isGreaterThan(200);
    }

    /** Of what lies under everything, 0-255. */
    private static int brightness(Page page) {
        return ((Number) page.evaluate("Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                        + ".slice(0, 3).map(Number))"))
                .intValue();
    }
}
