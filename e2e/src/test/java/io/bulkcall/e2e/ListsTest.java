package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of all lists: they are made, named, searched and deleted there. */
class ListsTest extends ConsoleTest {

    static Stream<Look> looks() {
        return Stream.of(Look.HEBREW, Look.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void areMadeNamedSearchedAndDeleted(Look look) {
        Office office = office("Noga");
        Operator admin = operator(office, "admin", look);
        String spring = admin.words("לקוחות אביב", "Spring clients");
        String summer = admin.words("לקוחות קיץ", "Summer clients");
        Page page = admin.page();
        admin.go(office.page("/lists"));
        assertThat(page.getByText(admin.words("עדיין אין רשימות", "There are no lists yet")))
                .isVisible();

        admin.button(admin.words("רשימה חדשה", "New list")).click();
        name(admin).fill(spring);
        assertThat(name(admin)).hasCSS("direction", admin.words("rtl", "ltr"));
        inDialog(admin, admin.words("יצירה", "Create")).click();
        assertThat(list(admin, spring)).isVisible();
        assertThat(dialog(admin)).hasCount(0);

        admin.button(admin.words("שינוי השם", "Rename the list")).click();
        name(admin).fill(summer);
        inDialog(admin, admin.words("שמירה", "Save")).click();
        assertThat(list(admin, summer)).isVisible();
        assertThat(list(admin, spring)).hasCount(0);

        office.bring(2, spring);
        searches(admin, office, spring, summer);
        deletes(admin, office, spring, summer);
    }

    private static void searches(Operator admin, Office office, String spring, String summer) {
        Page page = admin.page();
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        admin.go(office.page("/lists"));
        assertThat(list(admin, spring)).isVisible();
        search.fill(admin.words("קיץ", "SUMMER"));
        assertThat(list(admin, spring)).hasCount(0);
        assertThat(list(admin, summer)).isVisible();

        page.reload();
        assertThat(search).hasValue(admin.words("קיץ", "SUMMER"));
        assertThat(list(admin, summer)).isVisible();
        assertThat(list(admin, spring)).hasCount(0);

        search.fill(admin.words("חורף", "winter"));
        assertThat(page.getByText(admin.words("אין רשימה שנקראת כך", "No list is called so")))
                .isVisible();
        Scrutiny.settled(page);
        assertThat(Scrutiny.faults(admin)).as("nothing found").isEmpty();
        admin.button(admin.words("הצגת כל הרשימות", "Show all lists")).click();
        assertThat(list(admin, spring)).isVisible();
        assertThat(search).hasValue("");
    }

    private static void deletes(Operator admin, Office office, String spring, String summer) {
        Page page = admin.page();
        String ask = admin.words("מחיקת הרשימה \u2068%s", "Delete the list \u2068%s");
        String act = admin.words("מחיקת הרשימה", "Delete list");
        admin.button(ask.formatted(spring)).click();
        assertThat(dialog(admin)).containsText(admin.words("שני אנשי הקשר שבה יישארו", "The 2 leads in it stay"));
        inDialog(admin, admin.words("חזרה", "Back")).click();
        assertThat(dialog(admin)).hasCount(0);
        assertThat(list(admin, spring)).isVisible();

        for (String name : new String[] {spring, summer}) {
            admin.button(ask.formatted(name)).click();
            inDialog(admin, act).click();
            assertThat(list(admin, name)).hasCount(0);
            assertThat(dialog(admin)).hasCount(0);
        }
        assertThat(page.getByText(admin.words("עדיין אין רשימות", "There are no lists yet")))
                .isVisible();
        Map<String, Integer> left = Map.of(
                "lists", office.rest().get(office.path("/lists")).path("items").size(),
                "leads", office.rest().get(office.path("/leads")).path("items").size());
        assertThat(left).isEqualTo(Map.of("lists", 0, "leads", 2));
    }

    private static Locator dialog(Operator admin) {
        return admin.page().getByRole(AriaRole.DIALOG);
    }

    private static Locator name(Operator admin) {
        return dialog(admin).locator("input");
    }

    private static Locator inDialog(Operator admin, String button) {
        return dialog(admin)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** In the table. */
    private static Locator list(Operator admin, String name) {
        return admin.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
