package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** More are meant than a page shows. */
class SelectionTest extends ConsoleTest {
    private static final int LEADS = 60;

    @Test
    void meansAllThatMatchOverAllPages() {
        Office office = office("Sharon Dental");
        office.bring(LEADS, "Spring");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        admin.go(office.page("/leads"));

        selectAll(admin);
        admin.button("Add to list").click();
        admin.page().getByRole(AriaRole.DIALOG).locator("input").fill("Everybody");
        admin.button("Create and add").click();
        assertThat(admin.page().getByText(LEADS + " leads were added")).isVisible();
        assertThat(sizes(office)).isEqualTo("Everybody 60, Spring 60");

        admin.go(office.page("/leads?list_id=" + office.newest("/lists")));
        selectAll(admin);
        admin.button("Remove from list").click();
        Locator question = admin.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText(LEADS + " leads will be taken out");
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Remove").setExact(true))
                .click();
        assertThat(admin.page().getByText(LEADS + " leads were taken out")).isVisible();
        assertThat(admin.page().getByText("that match are selected")).hasCount(0);
        assertThat(sizes(office)).isEqualTo("Everybody 0, Spring 60");

        admin.go(office.page("/leads"));
        selectAll(admin);
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a run with " + LEADS))
                .click();
        assertThat(admin.button("Start " + LEADS + " calls")).isVisible();
    }

    @Test
    void keepsWhoWasPickedWhenThePageIsTurned() {
        Office office = office("מרפאת שרון");
        office.bring(LEADS, "אביב");
        Operator agent = operator(office, "agent", Look.HEBREW);
        agent.go(office.page("/leads"));
        Locator rows = agent.page().locator("tbody tr");
        Locator first = rows.first().getByRole(AriaRole.CHECKBOX);
        assertThat(rows).hasCount(50);
        first.check();
        agent.button("הבא").click();
        assertThat(rows).hasCount(LEADS - 50);
        assertThat(first).not().isChecked();
        first.check();
        assertThat(agent.page().getByText("נבחרו שניים")).isVisible();
        agent.button("הקודם").click();
        assertThat(rows).hasCount(50);
        assertThat(first).isChecked();

        agent.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("סבב חיוג לשניים"))
                .click();
        assertThat(agent.button("התחל שתי שיחות")).isVisible();
    }

    @Test
    void outlivesALookAtALead() {
        Office office = office("Sharon Optics");
        office.lead(1, "Dana");
        office.lead(2, "Ron");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        Page page = admin.page();
        Locator selected = page.getByText("1 selected");
        Locator dana = page.getByLabel("Select \u2068Dana\u2069");
        admin.go(office.page("/leads"));
        dana.check();
        assertThat(selected).isVisible();
        link(admin, "Dana").click();
        assertThat(admin.heading("Dana")).isVisible();
        page.goBack();
        assertThat(dana).isChecked();
        assertThat(selected).isVisible();

        link(admin, "Runs").click();
        assertThat(admin.heading("Runs")).isVisible();
        page.goBack();
        assertThat(dana).not().isChecked();
        assertThat(selected).hasCount(0);
    }

    private static Locator link(Operator operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void saysWhoIsLeftOfThoseToBeDeleted() {
        Office office = office("Sharon Optics");
        office.talksOn();
        long called = office.lead(1, "Dana");
        office.lead(2, "Ron");
        office.startRun("A long talk", List.of(called), 1);
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads"));
        assertThat(admin.page().locator("tbody tr")).hasCount(2);
        admin.page().getByLabel("Select the whole page").click();
        admin.button("Delete").click();
        dialog.inDialog("Delete 2").click();
        assertThat(dialog.dialog()).containsText("1 lead was deleted.");
        assertThat(dialog.dialog()).containsText("1 was not deleted: it is being called or waits for a call.");
        dialog.closeDialog();
        assertThat(admin.page().locator("tbody tr")).containsText(new String[] {"Dana"});
    }

    private static void selectAll(Operator operator) {
        operator.page().getByLabel("Select the whole page").click();
        operator.button("Select all " + LEADS + " that match").click();
        assertThat(operator.page().getByText("All " + LEADS + " that match are selected"))
                .isVisible();
    }

    private static String sizes(Office office) {
        return office.rest()
                .get(office.path("/lists"))
                .path("items")
                .valueStream()
                .map(list ->
                        list.path("name").asString() + " " + list.path("size").asInt())
                .collect(Collectors.joining(", "));
    }
}
