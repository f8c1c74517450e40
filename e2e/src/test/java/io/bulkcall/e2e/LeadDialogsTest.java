package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person is written down, corrected or deleted by somebody who may think better of it. */
class LeadDialogsTest extends ConsoleTest {

    @Test
    void takesANumberAsPeopleWriteIt() {
        Office office = office("מוסך חיפה");
        Operator admin = operator(office, "admin", Look.HEBREW);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads"));
        exactly(admin, "הוספה").click();
        String local = "0" + office.phone(7).substring("+972".length());
        dialog.dialog().getByLabel("טלפון").fill(local.substring(0, 3) + "-" + local.substring(3));
        field(dialog, "שם").fill("דנה כהן");
        dialog.inDialog("הוספה").click();

        admin.page().waitForURL("**" + office.page("/leads/*"));
        assertThat(admin.heading("דנה כהן")).isVisible();
        assertThat(admin.page().locator("main")).containsText(office.phone(7));
    }

    @Test
    void saysAtItsFieldThatANumberIsNone() {
        Office office = office("Haifa Garage");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads"));
        exactly(admin, "Add").click();
        Locator phone = dialog.dialog().getByLabel("Telephone");
        assertThat(dialog.inDialog("Add")).isDisabled();
        phone.fill("12345");
        dialog.inDialog("Add").click();
        assertThat(phone).hasAttribute("aria-invalid", "true");
        assertThat(phone).hasValue("12345");
        assertThat(leads(office)).isEmpty();

        phone.fill(office.phone(1));
        dialog.inDialog("Add").click();
        admin.page().waitForURL("**" + office.page("/leads/*"));
        assertThat(leads(office)).hasSize(1);
    }

    @Test
    void changesNothingIfItIsGivenUp() {
        Office office = office("מוסך עכו");
        long lead = office.lead(1, "דנה כהן");
        Operator admin = operator(office, "admin", Look.HEBREW);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads/" + lead));
        admin.button("עריכה").click();
        field(dialog, "שם").fill("רון לוי");
        dialog.inDialog("חזרה").click();
        assertThat(dialog.dialog()).hasCount(0);
        assertThat(admin.heading("דנה כהן")).isVisible();

        admin.button("עריכה").click();
        assertThat(field(dialog, "שם")).hasValue("דנה כהן");
        assertThat(office.rest().get(office.path("/leads/" + lead)).path("name").asString())
                .isEqualTo("דנה כהן");
    }

    @Test
    void deletesOnlyWhenItIsAskedTwice() {
        Office office = office("Acre Garage");
        office.lead(1, "Dana");
        office.lead(2, "Ron");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads"));
        Locator rows = admin.page().locator("tbody tr");
        rows.filter(new Locator.FilterOptions().setHasText("Dana"))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        exactly(admin, "Delete").click();
        assertThat(dialog.dialog()).containsText("will be deleted, from all lists as well");
        dialog.inDialog("Back").click();
        assertThat(dialog.dialog()).hasCount(0);
        assertThat(leads(office)).hasSize(2);

        exactly(admin, "Delete").click();
        dialog.inDialog("Delete").click();
        assertThat(dialog.dialog()).containsText("1 lead was deleted.");
        dialog.closeDialog();
        assertThat(rows).containsText(new String[] {"Ron"});
        assertThat(leads(office)).hasSize(1);
    }

    private static Locator field(RunPage in, String label) {
        return in.dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator exactly(Operator operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static JsonNode leads(Office office) {
        return office.rest().get(office.path("/leads")).path("items");
    }
}
