package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A business has more lists than anybody looks through: the oldest of 600 is found by part of its name, wherever one is chosen. */
class ManyListsTest extends ConsoleTest {
    private static final int OTHERS = 600;
    private static final String WANTED = "מרפאת שיניים";
    private static final String PART = "שיניים";

    @Test
    void areSearchedWhereverOneIsChosen() {
        Office office = office("מרפאה");
        office.bring(3, WANTED);
        long wanted = office.newest("/lists");
        for (int other = 0; other < OTHERS; other++) {
            make(office, "לקוחות " + other);
        }
        Operator admin = operator(office, "admin", Look.HEBREW);

        filters(admin, office, wanted);
        showsNamesOfALead(admin, office, wanted);
        startsARun(admin, office, wanted);
        importsInto(admin, office, wanted);
    }

    private static void filters(Operator admin, Office office, long wanted) {
        Page page = admin.page();
        admin.go(office.page("/leads"));
        Locator field = field(admin, "רשימה");
        field.click();
        assertThat(option(admin, "לקוחות 599")).isVisible();
        assertThat(page.getByText("אלה 50 הראשונות")).isVisible();
        Scrutiny.settled(page);
        assertThat(Scrutiny.faults(admin)).as("the choice, opened").isEmpty();

        field.fill("אין כזאת");
        assertThat(page.getByText("אין רשימה שנקראת כך")).isVisible();
        field.press("Enter");
        field.fill(PART);
        assertThat(option(admin, WANTED)).isVisible();
        assertThat(field).hasCSS("direction", "rtl");
        Scrutiny.settled(page);
        assertThat(Scrutiny.faults(admin)).as("what was found").isEmpty();
        field.press("Enter");
        page.waitForURL("**/leads?list_id=" + wanted);
        assertThat(field).hasValue(WANTED);

        page.reload();
        assertThat(field).hasValue(WANTED);
        assertThat(field).hasCSS("direction", "rtl");
        assertThat(page.getByRole(AriaRole.CELL).getByText("דנה כהן 0")).isVisible();

        field.click();
        option(admin, "הכול").click();
        page.waitForURL("**/leads");
        assertThat(field).hasValue("");
    }

    private static void showsNamesOfALead(Operator admin, Office office, long wanted) {
        admin.go(office.page("/leads/" + office.newest("/leads")));
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(WANTED))
                .click();
        admin.page().waitForURL("**/leads?list_id=" + wanted);
    }

    private static void startsARun(Operator admin, Office office, long wanted) {
        admin.go(office.page("/runs/new"));
        field(admin, "רשימה").fill(PART);
        option(admin, WANTED).click();
        admin.page().waitForURL("**/runs/new?list_id=" + wanted);
        assertThat(admin.page().getByText("כל מי שברשימה \u2068" + WANTED)).isVisible();
        assertThat(admin.button("התחל 3 שיחות")).isEnabled();
    }

    private static void importsInto(Operator admin, Office office, long wanted) {
        Page page = admin.page();
        long file = office.rest()
                .upload(
                        office.path("/leads/import?name=november.csv"),
                        "name,phone\r\nDana," + office.phone(9) + "\r\n")
                .path("id")
                .asLong();
        admin.go(office.page("/imports/" + file));
        Locator field = field(admin, "להוסיף את כולם לרשימה");
        assertThat(page.getByText("תיווצר רשימה חדשה: \u2068november")).isVisible();
        field.fill(PART);
        assertThat(page.getByText("תיווצר רשימה חדשה: \u2068" + PART)).isVisible();
        assertThat(option(admin, WANTED)).isVisible();
        Scrutiny.settled(page);
        assertThat(Scrutiny.faults(admin)).as("the list to import into").isEmpty();
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue(WANTED);
        assertThat(page.getByText("יש כבר רשימה בשם הזה, ובה 3 אנשי קשר")).isVisible();
        assertThat(page.getByText("תיווצר רשימה חדשה")).hasCount(0);
        admin.button("ייבוא שורה אחת").click();
        assertThat(page.getByText("איש קשר אחד נקלט")).isVisible();
        assertThat(office.rest()
                        .get(office.path("/lists/" + wanted))
                        .path("size")
                        .asInt())
                .isEqualTo(4);
    }

    /** The answer to a search comes late: neither is anything else taken meanwhile, nor does it replace a newer one. */
    @Test
    void areNeverTakenForThoseOfAnotherSearch() {
        Office office = office("Carmel Optics");
        long spring = make(office, "Spring");
        make(office, "Summer");
        make(office, "Autumn");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        Page page = admin.page();
        List<Route> late = new ArrayList<>();
        page.route(url -> url.contains("/lists?") && url.matches(".*[?&]q=s(pr|um).*"), late::add);
        admin.go(office.page("/leads"));
        Locator field = field(admin, "List");
        field.click();
        assertThat(option(admin, "Autumn")).isVisible();

        page.waitForRequest(ManyListsTest::isLate, () -> field.fill("spr"));
        field.press("Enter");
        assertThat(field).hasValue("spr");
        page.waitForRequest(ManyListsTest::isLate, () -> field.fill("sum"));
        field.fill("autu");
        assertThat(option(admin, "Autumn")).isVisible();
        page.waitForResponse(
                answer -> isLate(answer.request()), () -> late.getLast().resume());
        assertThat(options(admin)).hasText(Pattern.compile("^Autumn"));

        field.fill("spr");
        page.waitForResponse(
                answer -> isLate(answer.request()), () -> late.getFirst().resume());
        assertThat(option(admin, "Spring")).isVisible();
        field.press("Enter");
        page.waitForURL("**/leads?list_id=" + spring);
        assertThat(field).hasValue("Spring");
    }

    /** Somebody deletes the list that another one's page is about. */
    @Test
    void areSaidToBeDeleted() {
        Office office = office("Galil Books");
        office.bring(1, "Spring");
        long spring = office.newest("/lists");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        admin.go(office.page("/lists"));
        admin.button("Delete the list").click();
        admin.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete list"))
                .click();
        assertThat(admin.page().getByText("There are no lists yet")).isVisible();

        admin.go(office.page("/leads?list_id=" + spring));
        assertThat(admin.page().getByText("The list was deleted")).isVisible();
        assertThat(field(admin, "List")).hasValue("A list that was deleted");
        Scrutiny.settled(admin.page());
        assertThat(Scrutiny.faults(admin)).as("leads of a deleted list").isEmpty();
        admin.go(office.page("/runs/new?list_id=" + spring));
        assertThat(admin.page().getByText("The list was deleted. Choose again."))
                .isVisible();

        admin.go(office.page("/leads?list_id=" + spring));
        admin.button("Show without the list").click();
        assertThat(admin.page().getByRole(AriaRole.CELL).getByText("דנה כהן 0")).isVisible();
    }

    /** An existing list is added to, by its whole name or what was found; only another name makes one. */
    @Test
    void areAddedToByTheirNames() {
        Office office = office("Arava Farms");
        office.bring(2, "Spring");
        make(office, "Spring guests");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        Page page = admin.page();
        admin.go(office.page("/leads"));
        page.getByLabel("Select the whole page").click();
        admin.button("Add to list").click();
        Locator field = field(admin, "Name of the list");
        field.fill("spring");
        assertThat(page.getByText("A new list will be made: \u2068spring")).isVisible();
        assertThat(admin.button("Create and add")).isVisible();
        assertThat(option(admin, "Spring guests")).isVisible();
        field.press("Enter"); // closes what was found, and takes nothing of it
        assertThat(options(admin)).hasCount(0);
        assertThat(field).hasValue("spring");

        field.fill("Spring guests");
        assertThat(page.getByText("There is a list of this name already, with 0 leads"))
                .isVisible();
        field.press("Escape");
        assertThat(options(admin)).hasCount(0);
        Locator add = page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true));
        add.click();
        assertThat(page.getByText("2 leads were added to \u2068Spring guests")).isVisible();
        assertThat(office.rest()
                        .get(office.path("/lists?count=true"))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    private static long make(Office office, String name) {
        return office.rest()
                .post(office.path("/lists"), Map.of("name", name))
                .path("id")
                .asLong();
    }

    private static boolean isLate(Request request) {
        return request.url().matches(".*/lists\\?.*q=s(pr|um).*");
    }

    private static Locator field(Operator operator, String name) {
        return operator.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator option(Operator operator, String name) {
        return options(operator)
                .and(operator.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)));
    }

    /** Of what was found: the browser's own selects have options too. */
    private static Locator options(Operator operator) {
        return operator.page().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    }
}
