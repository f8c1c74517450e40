package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A run of long ago is found again. */
class RunsTest extends ConsoleTest {

    @Test
    void areFoundByNameStatusAndWhoStartedThem() {
        Office office = office("Golan Wines");
        office.behave("answered", 100, 200);
        office.awaitEnd(office.startRun("Autumn tasting", office.bring(2, "All"), 2));
        office.talksOn();
        office.startPaused("Winter tasting", office.bring(4, "More").subList(2, 4), 1);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        // Until the list's name is known another is suggested.
        assertThat(page.getByLabel("Name of the run")).hasValue(Pattern.compile("^More · "));
        page.getByLabel("Name of the run").fill("Spring harvest");
        agent.button("Start 4 calls").click();
        assertThat(agent.heading("Spring harvest")).isVisible();
        agent.go(office.page("/runs"));
        shows(page, "Spring harvest", "Winter tasting", "Autumn tasting");

        page.getByLabel("Search by name").fill("tasting");
        shows(page, "Winter tasting", "Autumn tasting");
        page.getByLabel("Search by name").fill("");
        shows(page, "Spring harvest", "Winter tasting", "Autumn tasting");

        choice(page, "Status").selectOption(new SelectOption().setLabel("Completed"));
        shows(page, "Autumn tasting");
        choice(page, "Status").selectOption(new SelectOption().setLabel("Paused"));
        shows(page, "Winter tasting");
        choice(page, "Status").selectOption("");
        shows(page, "Spring harvest", "Winter tasting", "Autumn tasting");

        choice(page, "Started by").selectOption(new SelectOption().setLabel("me (\u2068Noa Levi\u2069)"));
        shows(page, "Spring harvest");
        page.reload();
        shows(page, "Spring harvest");
        page.getByLabel("Search by name").fill("tasting");
        assertThat(page.getByText("No run matches the filters")).isVisible();
        agent.button("Clear filters").click();
        shows(page, "Spring harvest", "Winter tasting", "Autumn tasting");
    }

    /** The page is not told of the first yet when the second comes. */
    @Test
    void areFoundByTwoFiltersThatWereChangedAtOnce() {
        Office office = office("Golan Wines");
        office.talksOn();
        List<Long> leads = office.bring(2, "All");
        office.startPaused("Winter tasting", leads.subList(0, 1), 1);
        office.startRun("Spring tasting", leads.subList(1, 2), 1);
        Page page = operator(office, "agent", Look.ENGLISH).page();
        page.navigate(office.page("/runs?status=paused&created_by=nobody&q=tasting"));
        assertThat(page.getByText("No run matches the filters")).isVisible();
        page.evaluate("""
                () => {
                  for (const label of ['Status', 'Started by']) {
                    const choice = document.querySelector(`select[aria-label="${label}"]`);
                    choice.value = '';
                    choice.dispatchEvent(new Event('change', {bubbles: true}));
                  }
                }""");
        shows(page, "Spring tasting", "Winter tasting");
        assertThat(page).hasURL(Pattern.compile("/runs\\?q=tasting$"));
    }

    private static Locator choice(Page page, String label) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** These and no others, the newest first. */
    private static void shows(Page page, String... names) {
        assertThat(page.locator("tbody tr td:first-child a")).hasText(names);
    }
}
