package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody learns of a run and of each of its calls. */
class RunTest extends ConsoleTest {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}");

    @Test
    void saysHowEachCallEnded() {
        Office office = office("מוסך");
        office.behave("answered", 100, 300);
        List<String> others = List.of("busy", "no_answer", "failed");
        for (int lead = 0; lead < others.size(); lead++) {
            town().carrier().behave(Map.of("to", office.phone(lead), "outcome", others.get(lead)));
        }
        long run = office.startRun("לפי תוצאה", office.bring(5, "כולם"), 3);
        Operator viewer = operator(office, "viewer", Look.HEBREW);
        Page page = viewer.page();
        RunPage shown = new RunPage(viewer);
        viewer.go(office.page("/runs/" + run));

        shown.comesTo(0, 0, 4);
        shown.shows("failed", 1);
        assertThat(outcome(page, "answered")).containsText(Pattern.compile("נענתה.*2 \\(40%"));
        assertThat(outcome(page, "busy")).containsText(Pattern.compile("תפוס.*1 \\(20%"));
        assertThat(outcome(page, "no_answer")).containsText(Pattern.compile("אין מענה.*1 \\(20%"));
        assertThat(outcome(page, "failed")).containsText(Pattern.compile("נכשלה.*1 \\(20%"));
        assertThat(outcome(page, "unknown")).containsText(Pattern.compile("לא ידוע.*0$"));
        assertThat(figure(page, "אחוז מענה")).containsText("40%");
        assertThat(figure(page, "הסתיים").locator("time")).hasText(Pattern.compile("[0-9]{2}:[0-9]{2}"));
        assertThat(page.getByText("5 מתוך 5 · 100%")).isVisible();
    }

    @Test
    void saysHowManyWereCancelledAndWhenItWillBeDone() {
        Office office = office("Beit Shean Tours");
        office.talksOn();
        long run = office.startRun("Long talks", office.bring(5, "All"), 1);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage shown = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        shown.shows("calling", 1);
        assertThat(row(agent.page(), office.phone(0))).containsText("Calling");
        assertThat(figure(agent.page(), "Expected end")).containsText("Not known yet");
        office.hangUp(run);
        shown.comesTo(0, 0, 1);
        shown.shows("cancelled", 4);
        assertThat(outcome(agent.page(), "cancelled")).containsText(Pattern.compile("Cancelled.*4 \\(80%"));
        assertThat(agent.page().getByRole(AriaRole.IMG, named("Cancelled: 4"))).isVisible();
        assertThat(figure(agent.page(), "Ended").locator("time")).hasText(Pattern.compile("[0-9]{2}:[0-9]{2}"));

        office.behave("answered", 100, 500);
        long next = office.startPaused("Short talks", office.bring(150, "All").subList(5, 150), 1);
        agent.go(office.page("/runs/" + next));
        assertThat(figure(agent.page(), "Expected end")).containsText("The run is paused");
        office.resume(next);
        assertThat(figure(agent.page(), "Expected end").locator("time")).hasText(Pattern.compile("[0-9]{2}:[0-9]{2}"));
    }

    @Test
    void showsTheCallsOfEachMinute() {
        Office office = office("Hadar Clinic");
        office.behave("answered", 100, 200);
        long run = office.startRun("Minutes", office.bring(6, "All"), 3);
        office.awaitEnd(run);
        Operator viewer = operator(office, "viewer", Look.ENGLISH);
        Page page = viewer.page();
        viewer.go(office.page("/runs/" + run));
        assertThat(page.getByRole(AriaRole.IMG, named("Calls begun over time: 6 calls, 6 of them answered")))
                .isVisible();
        viewer.button("The numbers in a table").click();
        Locator rows = page.getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Calls begun over time")))
                .locator("tbody tr");
        assertThat(rows.first()).isVisible();
        int sum = 0;
        for (Locator row : rows.all()) {
            sum += Integer.parseInt(row.locator("td").first().textContent());
        }
        assertThat(sum).isEqualTo(6);
    }

    @Test
    void saysOfEachJobThatIsNotBeingCalledWhyNotAndWhenNext() {
        Office office = office("Lod Bakery", Map.of("redial_gap_seconds", 3_600));
        office.behave("answered", 100, 200);
        List<Long> leads = office.bring(3, "All");
        office.awaitEnd(office.startRun("Before", leads.subList(0, 1), 1));
        office.talksOn();
        long run = office.startRun("Again", leads, 1);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        agent.go(office.page("/runs/" + run));
        RunPage shown = new RunPage(agent);
        shown.shows("calling", 1);

        Locator dialledBefore = row(page, office.phone(0));
        assertThat(dialledBefore).containsText("The number was dialled a moment ago");
        assertThat(dialledBefore).containsText(Pattern.compile("next: .*" + SECONDS));
        assertThat(row(page, office.phone(2))).containsText("The run has as many calls as it may");

        shown.button("Pause").click();
        shown.inDialog("Pause").click();
        shown.closeDialog();
        assertThat(row(page, office.phone(2))).containsText("The run is paused");
    }

    @Test
    void tellsACallStepByStep() {
        Office office = office("נגריה");
        // That it rings the carrier tells at once, and may overtake its own answer to the request for the call.
        Map<String, Object> late = Map.of("name", "callback_late", "event", "ringing", "ms", 3_000);
        office.behave("answered", 6_000, 1_500, late);
        long run = office.startRun("אחת", office.bring(1, "כולם"), 1);
        office.awaitEnd(run);
        Operator viewer = operator(office, "viewer", Look.HEBREW);
        Page page = viewer.page();
        viewer.go(office.page("/runs/" + run));
        row(page, office.phone(0)).getByRole(AriaRole.LINK).click();
        assertThat(viewer.heading("שיחה עם \u2068דנה כהן 0\u2069")).isVisible();

        Locator steps = page.locator(".mantine-Timeline-item");
        for (String step :
                List.of("התפנה קו, מתחילים לחייג", "ספק הטלפוניה קיבל את השיחה", "מצלצל", "נענתה", "הסתיימה")) {
            Locator told = steps.filter(new Locator.FilterOptions()
                    .setHas(page.locator(".mantine-Timeline-itemTitle")
                            .getByText(step, new Locator.GetByTextOptions().setExact(true))));
            assertThat(told).hasCount(1);
            assertThat(told.locator("time")).hasText(SECONDS);
        }
        List<?> times = (List<?>) steps.locator("time").evaluateAll("all => all.map(time => time.dateTime)");
        assertThat(times.stream().map(String.class::cast)).isSorted();
        assertThat(figure(page, "משך השיחה")).containsText(Pattern.compile("0:0[0-9]"));
        assertThat(page.getByText(Pattern.compile("^CA[0-9a-f]{32}$"))).isVisible();
    }

    private static Locator outcome(Page page, String outcome) {
        return page.locator("[data-outcome=" + outcome + "]");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** The value under this name. */
    private static Locator figure(Page page, String name) {
        return page.locator("dt")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))
                .locator("xpath=following-sibling::dd");
    }

    private static Locator row(Page page, String phone) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(phone));
    }
}
