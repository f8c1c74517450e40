package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page there is, in both languages, on a wide screen in light, on a telephone in dark; not its dialogs. */
class EveryPageTest extends ConsoleTest {
    /** Where the README's pictures are; written by {@code -Dbulkcall.pictures=keep}. */
    private static final Path KEPT = Path.of("..", "docs", "console");

    static Stream<Look> looks() {
        return Stream.of(
                Look.HEBREW,
                Look.ENGLISH,
                Look.HEBREW.onTelephone().dark(),
                Look.ENGLISH.onTelephone().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isReadableByEverybody(Look look) {
        Office office = Lived.in(town(), look);
        Operator owner = operator(office, "owner", look);
        for (Map.Entry<String, String> page : Lived.pages(office).entrySet()) {
            owner.go(page.getValue());
            settled(owner.page());
            picture(owner, page.getKey());
            assertThat(faults(owner)).as("%s in %s", page.getKey(), look).isEmpty();
        }
    }

    /** Before anybody has signed in. */
    @ParameterizedTest
    @MethodSource("looks")
    void letsEverybodyIn(Look look) {
        Operator nobody = Operator.of(town(), look);
        operators().add(nobody);
        nobody.go("/login");
        nobody.chooseLanguage();
        settled(nobody.page());
        picture(nobody, "login");
        assertThat(faults(nobody)).as("login in %s", look).isEmpty();

        nobody.go("/link/of-yesterday");
        settled(nobody.page());
        assertThat(faults(nobody)).as("a link that is over, in %s", look).isEmpty();
    }

    /** Everything that is on its way is there. */
    private static void settled(Page page) {
        page.locator("h1").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator(".mantine-Skeleton-root, [aria-busy=true], [data-loading]"))
                .hasCount(0, new HasCountOptions().setTimeout(15_000));
    }

    private static List<String> faults(Operator operator) {
        Page page = operator.page();
        String direction = operator.words("rtl", "ltr");
        Stream<String> structure = Stream.of(
                        page.locator("h1").count() == 1 ? "" : "not one h1",
                        page.evaluate("document.documentElement.lang")
                                        .equals(operator.look().language())
                                ? ""
                                : "not in its language",
                        page.evaluate("document.documentElement.dir").equals(direction) ? "" : "not " + direction,
                        (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                                ? ""
                                : "wider than the screen")
                .filter(fault -> !fault.isEmpty());
        AxeResults axe = new AxeBuilder(page).analyze();
        Stream<String> violations = axe.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml());
        return Stream.concat(structure, violations).toList();
    }

    private static void picture(Operator operator, String name) {
        Look look = operator.look();
        boolean isKept = "keep".equals(System.getProperty("bulkcall.pictures"));
        Path directory = isKept ? KEPT : Path.of("target", "pictures");
        String file = "%s-%s%s%s.png"
                .formatted(name, look.language(), look.isTelephone() ? "-telephone" : "", look.isDark() ? "-dark" : "");
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(file)));
    }
}
