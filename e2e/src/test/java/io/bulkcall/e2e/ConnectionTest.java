package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class ConnectionTest extends ConsoleTest {

    @Test
    void saysThatTheConnectionIsLostAndRepairsItself() {
        Office office = office("Carmel Solar");
        office.behave("answered", 200, 1_000);
        long run = office.startPaused("The whole list", office.bring(30, "All"), 3);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.part("calling").waitFor();
        office.resume(run);
        page.shows("calling", 3);
        Locator lost = agent.page().getByText("lost");
        assertThat(lost).hasCount(0);

        agent.context().setOffline(true);
        assertThat(lost).isVisible();

        agent.context().setOffline(false);
        assertThat(lost).hasCount(0);
        page.comesTo(0, 0, 30);
    }

    /** There is nothing to connect to again then, and the page must say the end all the same. */
    @Test
    void saysTheEndThatCameWhileTheConnectionWasLost() {
        Office office = office("Galil Insurance");
        office.talksOn();
        long run = office.startRun("A short list", office.bring(3, "All"), 3);
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage page = new RunPage(agent);
        agent.go(office.page("/runs/" + run));
        page.shows("calling", 3);

        agent.context().setOffline(true);
        assertThat(agent.page().getByText("lost")).isVisible();
        office.hangUp(run);
        office.awaitEnd(run);

        agent.context().setOffline(false);
        page.comesTo(0, 0, 3);
        assertThat(agent.page().getByText("lost")).hasCount(0);
    }

    /** The browser believes itself online; it is the other end that is gone. */
    @Test
    void repairsItselfAfterEveryConnectionWasCut() {
        Office office = office("רשת");
        office.talksOn();
        Operator agent = operator(office, "agent", Look.HEBREW);
        Locator lost = agent.page().getByText("הקשר עם השרת נותק");
        Locator inUse = agent.page().locator("[data-lines]");
        try (Wire wire = new Wire(town().server())) {
            agent.go(wire.to(office.page("/now")));
            assertThat(inUse).hasText("0 מתוך 3 בשימוש");
            assertThat(lost).hasCount(0);

            wire.cut();
            assertThat(lost).isVisible();
            long run = office.startRun("בינתיים", office.bring(2, "כולם"), 2);
            office.awaitBegun(run, 2);
            assertThat(inUse).hasText("0 מתוך 3 בשימוש");

            wire.mend();
            assertThat(lost).hasCount(0);
            assertThat(inUse).hasText("2 מתוך 3 בשימוש");
            office.hangUp(run);
            assertThat(inUse).hasText("0 מתוך 3 בשימוש");
            agent.go("about:blank");
        }
    }
}
