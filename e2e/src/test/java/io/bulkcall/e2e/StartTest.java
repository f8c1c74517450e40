package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody looks at what would happen before it does. */
class StartTest extends ConsoleTest {

    @Test
    void saysInTheReadersLanguageWhoIsNotCalledAndWhy() {
        Office office = office("מרפאה");
        office.bring(3, "כולם");
        office.rest()
                .post(
                        office.path("/scripts"),
                        Map.of(
                                "name",
                                "עם עיר",
                                "kind",
                                "say",
                                "language",
                                "he-IL",
                                "text",
                                "שלום {{name}} מ{{city}}"));
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        agent.choose(agent.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("תסריט")), "עם עיר");

        Locator summary = agent.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("מה יקרה"));
        assertThat(summary).containsText("חסר פרט שהתסריט אומר (3)");
        assertThat(summary).containsText("חסר: \u2068city\u2069");
        assertThat(summary).not().containsText("lacks");
    }

    @Test
    void letsTheNumberOfCallsAtOnceBeEmptiedWhileItIsTyped() {
        Office office = office("מרפאה");
        office.talksOn();
        long run = office.startRun("סבב", office.bring(3, "כולם"), 3);
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/" + run));
        Locator atOnce = agent.page().getByLabel("שיחות בו־זמנית", new Page.GetByLabelOptions().setExact(true));
        atOnce.fill("");
        assertThat(atOnce).hasValue("");
        assertThat(agent.button("שינוי מספר השיחות בו־זמנית")).isDisabled();
        atOnce.pressSequentially("2");
        assertThat(atOnce).hasValue("2");
        agent.button("שינוי מספר השיחות בו־זמנית").click();
        assertThat(agent.page().getByText("עד שתי שיחות בו־זמנית")).isVisible();
    }

    @Test
    void offersToCallAgainOnlyIfSomebodyIsLeft() {
        Office office = office("מרפאה");
        office.behave("answered", 50, 100);
        var leads = office.bring(2, "כולם");
        long reached = office.startRun("ענו", leads, 2);
        office.awaitEnd(reached);
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/" + reached));
        Locator again =
                agent.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^להתקשר")));
        assertThat(agent.page().getByText("הסתיים").first()).isVisible();
        assertThat(again).hasCount(0);
    }

    @Test
    void startsWhatWasWrittenAndChosen() {
        Office office = office("Ein Gedi Dates");
        office.talksOn();
        office.bring(3, "Shops");
        long script = office.rest()
                .post(
                        office.path("/scripts"),
                        Map.of("name", "By name", "kind", "say", "language", "en-US", "text", "Good day, {{name}}!"))
                .path("id")
                .asLong();
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        assertThat(page.getByLabel("Name of the run")).hasValue(Pattern.compile("^Shops · "));
        page.getByLabel("Name of the run").fill("Harvest");
        page.getByLabel("Calls at once").fill("2");
        agent.choose(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Script")), "By name");
        Locator summary = summary(agent, "What will happen");
        assertThat(summary).containsText(Pattern.compile("What will be heard by דנה כהן [0-2]"));
        assertThat(summary.locator("blockquote")).hasText(Pattern.compile("^Good day, דנה כהן [0-2]!$"));
        assertThat(summary).containsText("Up to 2 calls at once");
        assertThat(summary).containsText("There were too few calls yet to tell when it will be done.");
        assertThat(summary).not().containsText("will not be called");

        agent.button("Start 3 calls").click();
        assertThat(agent.heading("Harvest")).isVisible();
        JsonNode run = office.run(office.newest("/runs"));
        assertThat(run.path("name").asString()).isEqualTo("Harvest");
        assertThat(run.path("concurrency").asInt()).isEqualTo(2);
        assertThat(run.path("script_id").asLong()).isEqualTo(script);
        assertThat(run.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void suggestsNoOtherNameToWhoeverIsAboutToWriteOne() {
        Office office = office("Ein Gedi Dates");
        office.bring(3, "Shops");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        Locator name = page.getByLabel("Name of the run");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("/lists/[0-9]+$"), held::add);
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        assertThat(name).not().hasValue("");
        name.focus();
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(page.getByText("Everybody in the list \u2068Shops\u2069")).isVisible();
        assertThat(name).not().hasValue(Pattern.compile("Shops"));

        page.getByLabel("Calls at once").focus();
        assertThat(name).hasValue(Pattern.compile("^Shops · "));
        name.focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("Harvest");
        page.getByLabel("Calls at once").focus();
        assertThat(name).hasValue("Harvest");
    }

    /** What was counted was something else than what is written now. */
    @Test
    void startsNothingWhileTheNumberOnTheButtonIsNotTrue() {
        Office office = office("Kinneret Boats");
        office.bring(3, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        Page page = agent.page();
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        assertThat(agent.button("Start 3 calls")).isEnabled();

        List<Route> held = new ArrayList<>();
        page.route("**/runs/preview", held::add);
        page.getByLabel("Calls at once").fill("2");
        assertThat(agent.button("Start 3 calls")).isDisabled();
        page.waitForCondition(() -> !held.isEmpty());
        page.getByLabel("Name of the run").press("Enter");
        assertThat(agent.button("Start 3 calls")).isDisabled();

        page.unroute("**/runs/preview");
        held.forEach(Route::resume);
        assertThat(agent.button("Start 3 calls")).isEnabled();
        assertThat(office.rest().get(office.path("/runs")).path("items")).isEmpty();
    }

    /** Somebody else adds to the list after it was counted. */
    @Test
    void callsNobodyIfTheNumberOnTheButtonIsTrueNoLonger() {
        Office office = office("כרם");
        office.talksOn();
        office.bring(3, "קונים");
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        assertThat(agent.button("התחל 3 שיחות")).isEnabled();
        office.bring(4, "קונים");

        agent.button("התחל 3 שיחות").click();
        Locator refused = agent.page().getByRole(AriaRole.ALERT);
        assertThat(refused).containsText("מספר השיחות השתנה בינתיים");
        assertThat(refused).containsText("אף שיחה לא יצאה");
        assertThat(agent.button("התחל 4 שיחות")).isEnabled();
        assertThat(office.rest().get(office.path("/runs")).path("items")).isEmpty();
        assertThat(office.called()).isEmpty();

        agent.button("התחל 4 שיחות").click();
        agent.page().waitForURL(Pattern.compile("/runs/[0-9]+$"));
        assertThat(office.run(office.newest("/runs")).path("total").asInt()).isEqualTo(4);
    }

    @Test
    void saysWhenItWillBeDone() {
        Office office = office("מאפייה");
        office.behave("answered", 100, 1_000);
        office.awaitEnd(office.startRun("אתמול", office.bring(5, "אתמול"), 3));
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/runs/new?all=1"));
        Locator summary = summary(agent, "מה יקרה");
        assertThat(summary).containsText(Pattern.compile("סיום משוער:.*[0-9]{2}:[0-9]{2}.*\\(בעוד .*\\)"));
        assertThat(summary).containsText("לפי שיחה ממוצעת של העסק");
    }

    @Test
    void callsAgainThoseWhoDidNotAnswer() {
        Office office = office("מרפאת שיניים");
        office.behave("answered", 50, 100);
        town().carrier().behave(Map.of("to", office.phone(1), "outcome", "busy"));
        town().carrier().behave(Map.of("to", office.phone(2), "outcome", "no_answer"));
        long run = office.startRun("ביקורת", office.bring(4, "כולם"), 3);
        office.awaitEnd(run);
        office.talksOn();
        Operator agent = operator(office, "agent", Look.HEBREW);
        Page page = agent.page();
        agent.go(office.page("/runs/" + run));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("להתקשר שוב למי שלא ענו"))
                .click();
        assertThat(page.getByLabel("אין מענה (1)")).isChecked();
        assertThat(page.getByLabel("תפוס (1)")).isChecked();
        assertThat(page.getByLabel("נענתה (2)")).not().isChecked();
        agent.button("התחל שתי שיחות").click();
        assertThat(agent.heading("ביקורת – שוב")).isVisible();
        assertThat(office.rest()
                        .get(office.path("/runs/" + office.newest("/runs") + "/jobs"))
                        .path("items")
                        .valueStream()
                        .map(job -> job.path("phone").asString()))
                .containsExactlyInAnyOrder(office.phone(1), office.phone(2));
    }

    private static Locator summary(Operator operator, String title) {
        return operator.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }
}
