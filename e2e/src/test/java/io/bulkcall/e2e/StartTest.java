package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
}
