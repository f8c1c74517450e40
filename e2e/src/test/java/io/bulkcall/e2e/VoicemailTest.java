package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicemailTest extends ConsoleTest {

    private static final double PATIENCE_MS = 60_000;

    @Test
    void isAnOutcomeOfItsOwn() {
        Office office = office("Greeted by machines");
        office.behave("voicemail", 100, 600);
        List<Long> leads = office.bring(2, "All");
        long run = office.startRun("Machines", leads, 2);
        office.awaitEnd(run);
        Operator agent = operator(office, "agent", Look.ENGLISH);

        agent.go(office.page("/runs/" + run));
        Locator outcome = agent.page().locator("[data-outcome=voicemail]");
        assertThat(outcome).containsText("Voicemail", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertThat(outcome).containsText("2 (100%)");
        agent.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Call again those who didn't answer"))
                .click();
        assertThat(agent.page().getByLabel("Voicemail (2)")).isChecked();

        agent.go(office.page("/calls/" + office.newest("/runs/" + run + "/jobs")));
        assertThat(agent.page().getByText("A machine, such as a voicemail box")).isVisible();
    }

    @Test
    void isDoneWithoutWhereABusinessWantsItSo() {
        Office office = office("Without detection");
        office.behave("voicemail", 100, 200);
        List<Long> leads = office.bring(1, "All");
        Operator admin = operator(office, "admin", Look.HEBREW);

        admin.go(office.page("/settings/lines"));
        Locator detection = admin.page().getByLabel("זיהוי תא קולי");
        assertThat(detection).isChecked();
        detection.uncheck();
        admin.button("שמירה").click();
        admin.page()
                .waitForCondition(
                        () -> !office.rest()
                                .get(office.path(""))
                                .path("machine_detection")
                                .asBoolean(),
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));

        long run = office.startRun("People", leads, 1);
        office.awaitEnd(run);
        admin.go(office.page("/runs/" + run));
        assertThat(admin.page().locator("[data-outcome=answered]"))
                .containsText("1 (", new ContainsTextOptions().setTimeout(PATIENCE_MS));
    }
}
