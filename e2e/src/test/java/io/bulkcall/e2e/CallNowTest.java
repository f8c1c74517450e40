package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One call, before or beside all others. */
class CallNowTest extends ConsoleTest {
    /** For what a call and a busy machine take. */
    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(60_000);

    @Test
    void waitsForALineThatAColleagueFrees() {
        Office office = office("Arava Clinic");
        office.talksOn();
        List<Long> leads = office.bring(4, "All");
        long run = office.startRun("Three long talks", leads.subList(0, 3), 3);
        Operator colleague = operator(office, "agent", Look.ENGLISH);
        RunPage page = new RunPage(colleague);
        colleague.go(office.page("/runs/" + run));
        page.shows("calling", 3);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage asked = new RunPage(agent);
        agent.go(office.page("/leads?q=" + office.phone(3)));
        agent.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Select .*3")))
                .click();
        agent.button("Call now").click();
        assertThat(asked.dialog()).containsText("Without a free line it waits for up to a minute");
        asked.inDialog("Call").click();
        assertThat(asked.dialog()).containsText("Queued");

        colleague
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hang up the call")))
                .first()
                .click();
        page.inDialog("Hang up").click();
        assertThat(page.dialog()).containsText("The call is being ended.");

        assertThat(asked.dialog()).containsText("Calling", PATIENT);
        page.shows("calling", 2);
        page.shows("completed", 1);
    }

    @Test
    void letsSomebodyHearTheScriptBeforeOthersDo() {
        Office office = office("Eilat Tours");
        office.behave("answered", 100, 400);
        office.bring(2, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        Locator dialog = agent.page().getByRole(AriaRole.DIALOG);

        agent.button("Test call to me").click();
        dialog.getByLabel("My telephone").fill("12");
        agent.button("Call me").click();
        assertThat(dialog.getByLabel("My telephone")).hasAttribute("aria-invalid", "true");
        dialog.getByLabel("My telephone").fill(office.phone(9));
        agent.button("Call me").click();
        assertThat(dialog).containsText("Answered", PATIENT);
        assertThat(dialog).containsText("Done.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .last()
                .click();
        assertThat(agent.button("Start 2 calls")).isEnabled();
    }

    /** The telephone of whoever tests becomes a lead like any other. */
    @Test
    void countsWhoeverTestedAmongThoseToBeCalled() {
        Office office = office("Eilat Tours");
        office.behave("answered", 100, 400);
        office.bring(2, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/runs/new?all=1"));
        assertThat(agent.button("Start 2 calls")).isEnabled();
        Locator dialog = agent.page().getByRole(AriaRole.DIALOG);
        agent.button("Test call to me").click();
        dialog.getByLabel("My telephone").fill(office.phone(9));
        agent.button("Call me").click();
        assertThat(dialog).containsText("Answered", PATIENT);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .last()
                .click();
        assertThat(agent.button("Start 3 calls")).isEnabled();
    }
}
