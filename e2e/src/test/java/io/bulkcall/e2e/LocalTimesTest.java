package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Times are told by the business's clock, wherever whoever looks at them sits: here the browser is in Jerusalem. */
class LocalTimesTest extends ConsoleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void areOfTheBusinessOnAllItsPages() {
        Office office = office("Brooklyn Dental", Map.of("time_zone", NEW_YORK.getId()));
        office.behave("answered", 100, 300);
        List<Long> leads = office.bring(2, "All");
        long run = office.startRun("Reminders", leads, 2);
        office.awaitEnd(run);
        long call = office.newest("/runs/" + run + "/jobs");
        Operator agent = operator(office, "agent", Look.ENGLISH);

        shows(agent, office.page("/runs"), 2);
        shows(agent, office.page("/leads"), 4);
        shows(agent, office.page("/leads/" + leads.getFirst()), 3);
        shows(agent, office.page("/calls/" + call), 4);
        shows(agent, office.page("/runs/" + run), 4);
        tellsTheWholeOfIt(agent.page().locator("button:has(time)").first(), agent.page());
        agent.button("The numbers in a table").click();
        String first = office.rest()
                .get(office.path("/runs/" + run + "/activity"))
                .path("buckets")
                .path(0)
                .path("at")
                .asString();
        assertThat(agent.page().locator("tbody th").first()).hasText(told("HH:mm", first));
    }

    /** All of that page, which are at least so many; the day may stand before each. */
    private static void shows(Operator operator, String address, int atLeast) {
        operator.go(address);
        Scrutiny.settled(operator.page());
        List<Locator> times = operator.page().locator("main time").all();
        assertThat(times).as("times of %s", address).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(times).as("times of %s", address).allSatisfy(time -> {
            String shown = time.textContent();
            String pattern = shown.matches(".*[0-9]{2}:[0-9]{2}:[0-9]{2}") ? "HH:mm:ss" : "HH:mm";
            assertThat(shown).endsWith(told(pattern, time.getAttribute("datetime")));
        });
    }

    private static void tellsTheWholeOfIt(Locator word, Page page) {
        String at = word.locator("time").getAttribute("datetime");
        word.click();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText(told("HH:mm:ss", at));
    }

    private static String told(String pattern, String at) {
        return DateTimeFormatter.ofPattern(pattern).withZone(NEW_YORK).format(Instant.parse(at));
    }
}
