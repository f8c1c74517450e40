package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where whoever uses the keyboard is when what had the focus has gone. */
class FocusTest extends ConsoleTest {

    @Test
    void isInTheNextRowAfterOneIsDeletedAndAtTheHeadingAfterTheLast() {
        Office office = office("Golan Wines");
        office.rest().post(office.path("/api_keys"), Map.of("name", "CRM"));
        office.rest().post(office.path("/api_keys"), Map.of("name", "Shop"));
        Operator owner = operator(office, "owner", Look.ENGLISH);
        Page page = owner.page();
        owner.go(office.page("/settings/keys"));
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(2);

        deleteFirst(owner);
        assertThat(rows).hasCount(1);
        assertThat(rows.locator(":focus")).hasCount(1);
        deleteFirst(owner);
        assertThat(page.locator("h1")).isFocused();
    }

    private static void deleteFirst(Operator owner) {
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Delete the key .")))
                .first()
                .focus();
        owner.page().keyboard().press("Enter");
        Locator act = owner.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Delete the key").setExact(true));
        assertThat(act).isFocused();
        owner.page().keyboard().press("Enter");
        assertThat(owner.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void isWhereADialogWasOpenedFromOnceItIsClosed() {
        Office office = office("Golan Wines");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/leads/" + office.bring(1, "All").getFirst()));
        agent.button("Edit").focus();
        agent.page().keyboard().press("Enter");
        assertThat(agent.page().getByLabel("Phone")).isFocused();
        agent.page().keyboard().press("Escape");
        assertThat(agent.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(agent.button("Edit")).isFocused();
    }

    @Test
    void goesOnToTheNextFieldFromAnOpenChoice() {
        Office office = office("Golan Wines");
        Operator owner = operator(office, "owner", Look.ENGLISH);
        Page page = owner.page();
        owner.go(office.page("/settings/lines"));
        Locator zone = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Time zone"));
        Locator zones = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Time zone"));
        zone.focus();
        assertThat(zones.getByRole(AriaRole.OPTION).nth(9)).isVisible();
        page.keyboard().press("Tab");
        assertThat(zones).hasCount(0);
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Country")))
                .isFocused();
    }
}
