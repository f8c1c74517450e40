package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PauseAndStopTest extends ConsoleTest {

    @Test
    void pausesResumesAndStopsSayingWhatGoesOn() {
        Office office = office("גליל ביטוח");
        office.behave("answered", 200, 3_000);
        List<Long> leads = office.bring(40, "כולם");
        long run = office.startPaused("סבב בוקר", leads, 3);
        Operator agent = operator(office, "agent", Look.HEBREW);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.part("calling").waitFor();
        office.resume(run);
        page.shows("calling", 3);

        agent.button("השהיה").click();
        assertThat(page.dialog()).containsText("לא יתחילו שיחות חדשות");
        page.inDialog("השהיה").click();
        assertThat(page.dialog()).containsText("הסבב מושהה.");
        page.closeDialog();
        page.shows("calling", 0);
        int queued = office.run(run).path("counts").path("queued").asInt();
        assertThat(queued).isPositive();
        page.shows("queued", queued);

        office.talksOn();
        agent.button("המשך").click();
        page.inDialog("המשך").click();
        page.closeDialog();
        page.shows("calling", 3);

        agent.choose(agent.button("עצירה"), "עצירת הסבב");
        assertThat(page.dialog()).containsText("יבוטלו ולא יחויגו");
        page.inDialog("עצירת הסבב").click();
        assertThat(page.dialog()).containsText("הסבב נעצר.");
        assertThat(page.dialog()).containsText("שיחות עדיין מתנהלות");
        page.closeDialog();
        page.shows("queued", 0);
        office.hangUp(run);
        page.shows("calling", 0);
        assertThat(office.run(run).path("status").asString()).isEqualTo("stopped");
        assertThat(office.run(run).path("counts").path("cancelled").asInt()).isPositive();
    }

    @Test
    void offersNothingToAViewer() {
        Office office = office("Viewed");
        office.talksOn();
        long run = office.startRun("סבב", office.bring(10, "כולם"), 3);
        Operator viewer = operator(office, "viewer", Look.HEBREW);
        viewer.go(office.page("/runs/" + run));
        new RunPage(viewer).shows("calling", 3);

        assertThat(viewer.button("השהיה")).hasCount(0);
        assertThat(viewer.button("עצירה")).hasCount(0);
        int refused = viewer.page()
                                .evaluateHandle(
                                        "async path => (await fetch(path, {method: 'POST', headers: {'X-XSRF-TOKEN': "
                                                + "document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]}})).status",
                                        "/api/v1" + office.path("/runs/" + run + "/pause"))
                                .jsonValue()
                        instanceof Integer status
                ? status
                : 0;
        assertThat(refused).isEqualTo(403);
    }
}
