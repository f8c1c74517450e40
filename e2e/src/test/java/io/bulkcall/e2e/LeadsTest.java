package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody looks for people among all there are. */
class LeadsTest extends ConsoleTest {

    @Test
    void findsByPartOfANameAndByANumber() {
        Office office = office("מרפאת שרון");
        office.lead(1, "דנה כהן");
        office.lead(2, "רון לוי");
        office.lead(3, "דניאל כהן");
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/leads"));
        Locator search = agent.page().getByLabel("חיפוש לפי שם או טלפון", new Page.GetByLabelOptions().setExact(true));
        assertThat(rows(agent)).hasCount(3);

        search.fill("כהן");
        assertThat(rows(agent)).containsText(new String[] {"דניאל כהן", "דנה כהן"});
        search.fill(office.phone(2));
        assertThat(rows(agent)).containsText(new String[] {"רון לוי"});
        search.fill("אף אחד");
        assertThat(agent.page().getByText("אין אנשי קשר כאלה")).isVisible();
        agent.button("ניקוי הסינון").first().click();
        assertThat(rows(agent)).hasCount(3);
        assertThat(search).hasValue("");
    }

    @Test
    void showsThoseWhoWereCalledAndHowThatEnded() {
        Office office = office("Sharon Clinic");
        office.behave("answered", 100, 200);
        office.behaves(office.phone(2), "busy");
        List<Long> called = List.of(office.lead(1, "Dana"), office.lead(2, "Ron"));
        office.lead(3, "Tamar");
        office.awaitEnd(office.startRun("Morning", called, 2));
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/leads"));
        assertThat(rows(agent)).hasCount(3);
        assertThat(rows(agent).filter(hasText("Tamar"))).containsText("Never called");

        filter(agent, "Status").selectOption("called");
        assertThat(rows(agent)).containsText(new String[] {"Ron", "Dana"});
        assertThat(rows(agent).filter(hasText("Dana"))).containsText("Answered");
        filter(agent, "Outcome").selectOption("busy");
        assertThat(rows(agent)).containsText(new String[] {"Ron"});
        assertThat(rows(agent)).containsText(new String[] {"Busy"});
        agent.page().reload();
        assertThat(filter(agent, "Outcome")).hasValue("busy");
        assertThat(rows(agent)).containsText(new String[] {"Ron"});
        agent.button("Clear filters").click();
        filter(agent, "Status").selectOption("never_called");
        assertThat(rows(agent)).containsText(new String[] {"Tamar"});
    }

    @Test
    void sortsByAHeading() {
        Office office = office("מרפאת רעות");
        office.lead(1, "בני");
        office.lead(2, "אבי");
        office.lead(3, "גדי");
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/leads"));
        Locator heading = agent.page()
                .getByRole(
                        AriaRole.COLUMNHEADER,
                        new Page.GetByRoleOptions().setName("שם").setExact(true));
        assertThat(heading).hasAttribute("aria-sort", "none");

        heading.getByRole(AriaRole.BUTTON).click();
        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(rows(agent)).containsText(new String[] {"אבי", "בני", "גדי"});
        heading.getByRole(AriaRole.BUTTON).click();
        assertThat(heading).hasAttribute("aria-sort", "descending");
        assertThat(rows(agent)).containsText(new String[] {"גדי", "בני", "אבי"});
    }

    @Test
    void turnsThePages() {
        Office office = office("Reut Clinic");
        office.bring(60, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/leads"));
        assertThat(rows(agent)).hasCount(50);
        assertThat(agent.page().getByText("60 rows")).isVisible();
        assertThat(agent.button("Previous")).isDisabled();

        agent.button("Next").click();
        assertThat(rows(agent)).hasCount(10);
        assertThat(agent.button("Next")).isDisabled();
        agent.button("Previous").click();
        assertThat(rows(agent)).hasCount(50);
    }

    @Test
    void writesNumbersFromLeftToRight() {
        Office office = office("מרפאת עמק");
        long lead = office.lead(1, "דנה כהן");
        Operator agent = operator(office, "agent", Look.HEBREW);
        for (String path : List.of("/leads", "/leads/" + lead)) {
            agent.go(office.page(path));
            Locator number = agent.page()
                    .locator("main bdi[dir=ltr]:visible")
                    .filter(hasText(office.phone(1)))
                    .first();
            assertThat(number).hasCSS("direction", "ltr");
            assertThat(agent.page().locator("main")).hasCSS("direction", "rtl");
        }
    }

    @Test
    void leadsOutOfAListThatIsGone() {
        Office office = office("Emek Clinic");
        office.bring(2, "Spring");
        long list = office.newest("/lists");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/leads?list_id=" + list));
        assertThat(rows(agent)).hasCount(2);

        office.rest().delete(office.path("/lists/" + list));
        agent.page().reload();
        Locator clear = agent.button("Clear filters").first();
        assertThat(clear).isVisible();
        assertThat(rows(agent)).hasCount(0);
        clear.click();
        assertThat(rows(agent)).hasCount(2);
    }

    @Test
    void tellsTheCallsToALeadTheNewestFirst() {
        Office office = office("מרפאת הגליל", Map.of("redial_gap_seconds", 0));
        office.behave("answered", 100, 200);
        long lead = office.lead(1, "דנה כהן");
        long first = office.startRun("ראשון", List.of(lead), 1);
        office.awaitEnd(first);
        long second = office.startRun("שני", List.of(lead), 1);
        office.awaitEnd(second);
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/leads/" + lead));
        assertThat(rows(agent)).containsText(new String[] {"נענתה", "נענתה"});
        assertThat(rows(agent).first().locator("a[href$='/runs/" + second + "']"))
                .isVisible();
        assertThat(rows(agent).last().locator("a[href$='/runs/" + first + "']")).isVisible();
        assertThat(office.called()).hasSize(2);
    }

    private static Locator rows(Operator operator) {
        return operator.page().locator("tbody tr");
    }

    private static Locator filter(Operator operator, String label) {
        return operator.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
