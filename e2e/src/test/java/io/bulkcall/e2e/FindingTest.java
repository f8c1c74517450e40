package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody looks for is found by what they know of it. */
class FindingTest extends ConsoleTest {

    @Test
    void findsTheRunsThatOneHasStarted() {
        Office office = office("Sharon Dental");
        office.behave("answered", 50, 100);
        var leads = office.bring(2, "All");
        office.awaitEnd(office.startRun("Of a program", leads.subList(0, 1), 1));
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        agent.button("Start 2 calls").click();
        page.waitForURL(Pattern.compile(".*/runs/[0-9]+$"));

        agent.go(office.page("/runs"));
        Locator runs = page.locator("tbody tr");
        assertThat(runs).hasCount(2);
        page.getByLabel("Started by").selectOption(new SelectOption().setLabel("me (\u2068Noa Levi\u2069)"));
        assertThat(runs).hasCount(1);
        assertThat(runs).not().containsText("Of a program");
    }

    @Test
    void namesTheRunOfEachCallOfALead() {
        Office office = office("Sharon Dental");
        office.behave("answered", 50, 100);
        var leads = office.bring(1, "All");
        long run = office.startRun("Spring reminders", leads, 1);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/leads/" + leads.getFirst()));
        agent.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Spring reminders"))
                .click();
        agent.page().waitForURL("**/runs/" + run);
    }

    @Test
    void showsAllLinesOfABusinessThatHasMany() {
        Office office = office("Sharon Dental");
        Operator owner = operator(office, "owner", Look.ENGLISH);
        owner.go(office.page("/settings/lines"));
        owner.page().getByLabel("Number of lines").fill("30");
        owner.button("Save").click();
        assertThat(owner.page().getByText("Saved")).isVisible();

        owner.go(office.page("/now"));
        Locator lines = owner.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Lines"))
                .locator("li");
        assertThat(lines).hasCount(24);
        owner.button("Show 6 more").click();
        assertThat(lines).hasCount(30);
    }

    @Test
    void showsEverybodyWhoIsSkipped() {
        Office office = office("מרפאה");
        office.bring(5, "כולם");
        office.rest()
                .post(
                        office.path("/scripts"),
                        Map.of("name", "עם עיר", "kind", "say", "language", "he-IL", "text", "שלום מ{{city}}"));
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        agent.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("תסריט"))
                .click();
        agent.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("עם עיר"))
                .click();

        Locator skipped = agent.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("מה יקרה"))
                .getByRole(AriaRole.LINK);
        assertThat(skipped).hasCount(3);
        agent.button("להציג עוד שניים").click();
        assertThat(skipped).hasCount(5);
    }
}
