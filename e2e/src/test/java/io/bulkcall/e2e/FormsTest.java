package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What is written into fields. */
class FormsTest extends ConsoleTest {

    @Test
    void wantsThePaceOfAnAccountWheneverItsCredentialsChange() {
        Office office = office("Carmel Books");
        Operator owner = operator(office, "owner", Look.ENGLISH);
        Page page = owner.page();
        owner.go(office.page("/settings/carrier"));
        page.getByLabel("Account SID").fill("AC" + "0123456789abcdef".repeat(2));
        writeToken(page);
        page.getByLabel("Calls per second").fill("20");
        owner.button("Save the account").click();
        assertThat(page.getByText("Saved")).isVisible();

        page.reload();
        writeToken(page);
        owner.button("Save the account").click();
        assertThat(page.getByLabel("Calls per second")).hasValue("");
        assertThat(page.getByLabel("Calls per second")).hasAttribute("aria-invalid", "true");

        owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leads"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Some changes are not saved");
    }

    private static void writeToken(Page page) {
        page.getByLabel("Auth token", new Page.GetByLabelOptions().setExact(true))
                .fill("secret of the carrier");
    }

    @Test
    void writesNamesInHebrewFromRightToLeft() {
        Office office = office("ספרי כרמל");
        office.bring(1, "כולם");
        Operator owner = operator(office, "owner", Look.HEBREW);
        Page page = owner.page();
        owner.go(office.page("/leads"));
        owner.button("הוספה").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        runs(dialog.getByLabel("שם", new Locator.GetByLabelOptions().setExact(true)), "rtl");
        runs(dialog.getByLabel("טלפון"), "ltr");
        owner.go(office.page("/runs/new?all=1"));
        runs(page.getByLabel("שם הסבב"), "rtl");
        owner.go(office.page("/settings/carrier"));
        runs(page.getByLabel("Account SID"), "ltr");
    }

    private static void runs(Locator field, String direction) {
        assertThat(field).hasCSS("direction", direction);
    }
}
