package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who looks after a business lets others in: people by links, programs by keys. Both are shown once. */
class AdmissionTest extends ConsoleTest {

    @Test
    void letsAUserInWithTheRoleThatWasChosen() {
        Office office = office("קליניקה");
        Operator admin = operator(office, "admin", Look.HEBREW);
        RunPage dialogs = new RunPage(admin);
        String email = "dana-%s@example.com".formatted(UUID.randomUUID());
        admin.go(office.page("/settings/users"));
        admin.button("הזמנת משתמש").click();
        Locator dialog = dialogs.dialog();
        dialog.getByLabel("שם", new Locator.GetByLabelOptions().setExact(true)).fill("Dana Bar");
        dialog.getByLabel("כתובת דוא״ל").fill(email);
        assertThat(dialog.getByLabel("בעלים")).hasCount(0); // nobody gives what they lack
        dialog.getByLabel("צפייה בלבד").check();
        admin.button("יצירת הזמנה").click();
        String link = linkIn(dialog, "הקישור של");
        dialogs.closeDialog();
        assertThat(dialog).hasCount(0);
        Locator row = admin.page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(email));
        assertThat(row).containsText("צפייה בלבד");
        assertThat(row).containsText("הוזמן");
        isNowhereIn(admin, link);

        Operator dana = nobody(Look.HEBREW);
        dana.comeIn(link, office.page("/now"));
        assertThat(dana.page().locator("[data-lines]")).isVisible();
        assertThat(dana.page().getByText("סבב חדש")).hasCount(0);
        dana.go(office.page("/settings/users"));
        assertThat(dana.page().getByText("אין לך הרשאה לכאן")).isVisible();
        isOver(link, Look.HEBREW, "הקישור אינו תקף");
    }

    @Test
    void givesALinkToANewPassword() {
        Office office = office("Jaffa Books");
        Person noa = Person.in(office, "agent");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialogs = new RunPage(admin);
        admin.go(office.page("/settings/users"));
        admin.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(noa.email()))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Actions:"))
                .click();
        dialogs.menuItem("Link to a new password").click();
        assertThat(dialogs.dialog()).containsText("stays until the link is used");
        dialogs.inDialog("Create the link").click();
        String link = linkIn(dialogs.dialog(), "’s link");
        Operator before = nobody(Look.ENGLISH);
        before.go(office.page("/now"));
        noa.signIn(before.page());
        assertThat(before.page().locator("[data-lines]")).isVisible();

        Operator after = nobody(Look.ENGLISH);
        after.comeIn(link, office.page("/now"));
        before.go(office.page("/now"));
        noa.signIn(before.page());
        assertThat(before.page().getByRole(AriaRole.ALERT)).hasText("כתובת הדוא״ל או הסיסמה אינן נכונות.");
        noa.withPassword(Operator.PASSWORD).signIn(before.page());
        assertThat(before.page().locator("[data-lines]")).isVisible();
        isOver(link, Look.ENGLISH, "The link is not good any more");
    }

    @Test
    void makesAKeyThatWorksUntilItIsDeleted() {
        Office office = office("Negev Dates");
        office.bring(1, "All");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialogs = new RunPage(admin);
        admin.go(office.page("/settings/keys"));
        admin.button("New key").first().click();
        dialogs.dialog()
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Till of the shop");
        dialogs.inDialog("Create the key").click();
        String secret = dialogs.dialog()
                .getByLabel("The key", new Locator.GetByLabelOptions().setExact(true))
                .inputValue();
        Rest program = new Rest(town().server(), secret);
        assertThat(program.get(office.path("/leads")).path("items").size()).isEqualTo(1);
        dialogs.closeDialog();
        assertThat(dialogs.dialog()).hasCount(0);
        isNowhereIn(admin, secret);
        assertThat(admin.page().getByText("Till of the shop")).isVisible();

        admin.button("Delete the key “\u2068Till of the shop\u2069”").click();
        dialogs.inDialog("Delete the key").click();
        assertThat(admin.page().getByText("No keys")).isVisible();
        assertThatThrownBy(() -> program.get(office.path("/leads"))).hasMessageContaining("answered 401");
    }

    private static String linkIn(Locator dialog, String label) {
        return URI.create(dialog.getByLabel(Pattern.compile(label)).inputValue())
                .getPath();
    }

    /** Once it has been shown, nor after a reload. */
    private static void isNowhereIn(Operator operator, String secret) {
        String tail = secret.substring(secret.length() - 12);
        assertThat(Scrutiny.hasAnywhere(operator.page(), tail)).isFalse();
        operator.page().reload();
        Scrutiny.settled(operator.page());
        assertThat(Scrutiny.hasAnywhere(operator.page(), tail)).isFalse();
    }

    private void isOver(String link, Look look, String words) {
        Operator late = nobody(look);
        late.go(link);
        late.chooseLanguage();
        assertThat(late.page().getByText(words)).isVisible();
        assertThat(late.page().locator("input[type=password]")).hasCount(0);
    }
}
