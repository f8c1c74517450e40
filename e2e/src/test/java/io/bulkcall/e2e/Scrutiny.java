package io.bulkcall.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with what somebody has on the screen. */
final class Scrutiny {
    private Scrutiny() {}

    /** Everything that is on its way is there. */
    static void settled(Page page) {
        page.locator("h1").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator(".mantine-Skeleton-root, [aria-busy=true], [data-loading]"))
                .hasCount(0);
    }

    /** Whether it can be read on the page or stands in a field, be it hidden. */
    static boolean hasAnywhere(Page page, String secret) {
        return ((String) page.evaluate("document.documentElement.outerHTML"
                        + " + [...document.querySelectorAll('input, textarea')].map(field => field.value)"))
                .contains(secret);
    }

    static List<String> faults(Operator operator) {
        return faults(operator, new AxeBuilder(operator.page()));
    }

    /** @param part what of the page is looked into, by all rules; of the rest only what makes it a page */
    static List<String> faults(Operator operator, String part) {
        return faults(operator, new AxeBuilder(operator.page()).include(part));
    }

    private static List<String> faults(Operator operator, AxeBuilder builder) {
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
        // In the page itself: no frame is of elsewhere, and a second page would take four times as long.
        AxeResults axe = builder.setLegacyMode(true).analyze();
        Stream<String> violations = axe.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml());
        return Stream.concat(structure, violations).toList();
    }
}
