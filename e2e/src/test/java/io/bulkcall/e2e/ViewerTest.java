package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may only look sees what others have written, and nothing that would be refused. */
class ViewerTest extends ConsoleTest {
    /** What buttons and links do to a business, by how they begin. */
    private static final Pattern CHANGES = Pattern.compile(
            "^(שמירה|הוספה|מחיקה|מחיקת|עריכה|השהיה|עצירה|המשך|ביטול השיחה|ניתוק"
                    + "|סבב חדש|סבב חיוג|להתקשר|התקשרות|תסריט חדש|רשימה חדשה|שינוי|ייבוא מקובץ|בחירת|הזמנת|מפתח חדש|שמירת|בדיקה עכשיו)");

    @Test
    void readsWhatOthersWriteAndIsOfferedNoChangeOfIt() {
        Office office = Lived.in(this, Look.HEBREW);
        Operator viewer = operator(office, "viewer", Look.HEBREW);
        Map<String, String> pages = Lived.pages(office);
        pages.keySet().removeAll(List.of("whom", "start", "users", "keys", "script-new", "businesses", "me"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            viewer.go(page.getValue());
            Scrutiny.settled(viewer.page());
            assertThat(refusal(viewer)).hasCount(0);
            assertThat(changes(viewer)).as(page.getKey()).isEmpty();
            assertThat(Scrutiny.faults(viewer)).as(page.getKey()).isEmpty();
        }
        for (Map.Entry<String, String> written : Map.of(
                        "leads", "דנה כהן",
                        "lists", "תזכורות",
                        "import", "clients.csv",
                        "runs", "סבב בוקר",
                        "script", "שלום, זוהי שיחה אוטומטית",
                        "lines", office.callerId())
                .entrySet()) {
            viewer.go(Objects.requireNonNull(pages.get(written.getKey())));
            assertThat(viewer.page().locator("main")).containsText(written.getValue());
        }
    }

    @Test
    void isToldThatAPageIsNotForThem() {
        Office office = office("גלריה");
        office.bring(2, "כולם");
        Operator viewer = operator(office, "viewer", Look.HEBREW);
        for (String below : List.of("/settings/users", "/settings/keys", "/settings/scripts/new", "/runs/new?all=1")) {
            viewer.go(office.page(below));
            assertThat(refusal(viewer)).isVisible();
            assertThat(viewer.page().getByText("אפשר לבקש הרשאה ממנהל העסק.")).isVisible();
            assertThat(changes(viewer)).as(below).isEmpty();
            Scrutiny.settled(viewer.page());
            assertThat(Scrutiny.faults(viewer)).as(below).isEmpty();
        }
    }

    private static Locator refusal(Operator operator) {
        return operator.page().getByText("אין לך הרשאה לכאן");
    }

    private static List<String> changes(Operator operator) {
        Locator main = operator.page().locator("main");
        Locator.GetByRoleOptions changing = new Locator.GetByRoleOptions().setName(CHANGES);
        return main
                .getByRole(AriaRole.BUTTON, changing)
                .or(main.getByRole(AriaRole.LINK, changing))
                .or(main.getByRole(AriaRole.CHECKBOX, changing))
                .or(main.locator("button[type=submit]"))
                .all()
                .stream()
                .map(one -> one.evaluate("element => element.outerHTML").toString())
                .toList();
    }
}
