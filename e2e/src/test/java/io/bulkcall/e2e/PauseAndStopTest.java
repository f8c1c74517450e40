package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    /** A stop's answer tells of the run before anything was cancelled; the news of that may overtake it. */
    @Test
    void believesNewsOverAnAnswerThatComesLate() {
        Office office = office("Haifa Port");
        office.talksOn();
        long run = office.startRun("All aboard", office.bring(5, "All"), 3);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.shows("calling", 3);
        AtomicReference<Runnable> answer = new AtomicReference<>();
        agent.page().route("**/runs/" + run + "/stop", request -> {
            APIResponse stopped = request.fetch();
            answer.set(() -> request.fulfill(new Route.FulfillOptions().setResponse(stopped)));
        });

        agent.choose(agent.button("Stop"), "Stop the run");
        page.inDialog("Stop the run").click();
        page.shows("cancelled", 2);
        answer.get().run();
        assertThat(page.dialog()).containsText("The run is stopped.");
        page.shows("cancelled", 2);
        page.shows("queued", 0);
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
        for (String asked : List.of("pause", "resume", "stop", "hang_up")) {
            Object status = viewer.page()
                    .evaluate(
                            "async path => (await fetch(path, {method: 'POST', headers: {'X-XSRF-TOKEN': "
                                    + "document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]}})).status",
                            "/api/v1" + office.path("/runs/" + run + "/" + asked));
            assertThat(status).as(asked).isEqualTo(403);
        }
        assertThat(office.run(run).path("status").asString()).isEqualTo("running");
    }

    @Test
    void saysWhichCallsAreLiveBeforeAndAfter() {
        Office office = office("Tiberias Ferries");
        office.talksOn();
        long run = office.startRun("All aboard", office.bring(5, "All"), 3);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.shows("calling", 3);

        page.button("Pause").click();
        assertThat(page.dialog()).containsText("No new calls begin until the run is resumed.");
        assertThat(page.dialog()).containsText("2 calls are queued. 3 calls are live now and go on to their end.");
        page.inDialog("Pause").click();
        assertThat(page.dialog()).containsText("The run is paused.");
        namesTheLive(page, office, 3);

        page.button("Resume").click();
        assertThat(page.dialog()).containsText("Those who are queued will be called again.");
        page.inDialog("Resume").click();
        assertThat(page.dialog()).containsText("The run goes on.");
        namesTheLive(page, office, 3);

        agent.choose(page.button("Stop"), "Stop the run");
        assertThat(page.dialog()).containsText("Everybody who is queued is cancelled and will not be called.");
        page.inDialog("Stop the run").click();
        assertThat(page.dialog()).containsText("The run is stopped.");
        namesTheLive(page, office, 3);
        page.shows("cancelled", 2);

        agent.choose(page.button("Stop"), "Stop and hang up");
        assertThat(page.dialog()).containsText("3 calls are live now and will be cut off.");
        page.inDialog("Stop and hang up").click();
        assertThat(page.dialog()).containsText("The run is stopped.");
        page.closeDialog();
        page.shows("calling", 0);
        assertThat(office.called()).hasSize(3);
    }

    private static void namesTheLive(RunPage page, Office office, int calls) {
        assertThat(page.dialog()).containsText(calls + " calls are still live:");
        for (int lead = 0; lead < calls; lead++) {
            assertThat(page.dialog()).containsText(office.phone(lead));
        }
        page.closeDialog();
        assertThat(page.dialog()).hasCount(0);
    }

    @Test
    void cancelsOneCallAndLeavesTheOthers() {
        Office office = office("חנות ספרים");
        office.talksOn();
        long run = office.startRun("הזמנות", office.bring(3, "כולם"), 1);
        Operator agent = operator(office, "agent", Look.HEBREW);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.shows("calling", 1);
        agent.button("ביטול השיחה עם \u2068דנה כהן 1\u2069").click();
        assertThat(page.dialog()).containsText("לא נתקשר אל \u2068דנה כהן 1\u2069 בסבב הזה. שאר הסבב ממשיך.");
        page.inDialog("ביטול השיחה").click();

        page.shows("cancelled", 1);
        page.shows("queued", 1);
        assertThat(agent.page().locator("tbody tr").nth(1)).containsText("בוטלה ביד");
        assertThat(agent.page().locator("tbody tr").first()).containsText("בשיחה");
        agent.button("ניתוק השיחה עם \u2068דנה כהן 0\u2069").click();
        page.inDialog("ניתוק").click();
        page.closeDialog();
        page.comesTo(0, 1, 1);
        assertThat(office.called()).containsExactly(office.phone(0), office.phone(2));
    }
}
