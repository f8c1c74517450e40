package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of what goes on at this moment. */
class NowTest extends ConsoleTest {
    /** For the half minute in which evidence of a call may come, and what a busy machine takes. */
    private static final double HORIZON_OVER_WITHIN_MS = 120_000;

    @Test
    void showsWhoIsOnEachLineAndForHowLong() {
        Office office = office("פרחים");
        office.talksOn();
        long run = office.startRun("הזמנות לחג", office.bring(5, "כולם"), 3);
        Operator agent = operator(office, "agent", Look.HEBREW);
        Page page = agent.page();
        Locator inUse = page.locator("[data-lines]");
        Locator busy = page.locator("[data-busy]");
        assertThat(inUse).hasText("3 מתוך 3 בשימוש");
        assertThat(busy).hasCount(3);
        for (int lead = 0; lead < 3; lead++) {
            Locator line = busy.filter(new Locator.FilterOptions().setHasText(office.phone(lead)));
            assertThat(line).containsText("דנה כהן " + lead);
            assertThat(line).containsText("בשיחה");
            assertThat(line).containsText(Pattern.compile("[0-9]+:[0-5][0-9]$"));
        }
        String before = busy.first().textContent();
        assertThat(busy.first()).not().hasText(before); // it ticks

        Locator runs = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("סבבים פעילים"));
        assertThat(runs.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("הזמנות לחג")))
                .isVisible();
        assertThat(runs.locator("[role=img]")).hasAttribute("aria-label", Pattern.compile("בשיחה: 3.*בתור: 2"));
        assertThat(runs).containsText("0 מתוך 5");

        office.hangUp(run);
        assertThat(inUse).hasText("0 מתוך 3 בשימוש");
        assertThat(busy).hasCount(0);
        assertThat(page.getByText("פנוי", new Page.GetByTextOptions().setExact(true)))
                .hasCount(3);
        assertThat(runs).containsText("אין כרגע סבב פעיל");
    }

    @Test
    void countsTheCallsOfTheLastHour() {
        Office office = office("Ashdod Port");
        office.behave("answered", 100, 1_200);
        town().carrier().behave(Map.of("to", office.phone(3), "outcome", "busy"));
        office.awaitEnd(office.startRun("Four", office.bring(4, "All"), 3));
        Operator viewer = operator(office, "viewer", Look.ENGLISH);
        Page page = viewer.page();
        Locator hour = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The last hour"));
        assertThat(hour.locator("[role=img]"))
                .hasAttribute("aria-label", "Calls in each minute of the last hour: 4 in all, 3 answered");
        assertThat(hour.locator("dd"))
                .hasText(new Pattern[] {Pattern.compile("^4$"), Pattern.compile("^75%$"), Pattern.compile("[0-9]+ sec")
                });
        viewer.button("The numbers in a table").click();
        assertThat(hour.locator("tbody tr")).hasCount(60);
    }

    @Test
    void saysWhatNeedsAttentionAndWhatToDoAboutIt() {
        Office office = office("חשמלאי");
        Operator owner = operator(office, "owner", Look.HEBREW);
        owner.go(office.page("/settings/carrier"));
        owner.page()
                .getByLabel("מזהה החשבון")
                .fill("AC" + UUID.randomUUID().toString().replace("-", ""));
        owner.page().getByLabel(Pattern.compile("^מפתח סודי \\(Auth Token\\)$")).fill("not the token");
        owner.button("שמירת החשבון").click();
        owner.page()
                .getByText("של העסק", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        List<Long> leads = office.bring(2, "כולם");
        office.startRun("לא יצא", leads, 2);

        owner.go(office.page("/now"));
        Locator wanting = owner.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("דורש טיפול"));
        assertThat(wanting).containsText("החשבון אצל ספק הטלפוניה מושהה");
        assertThat(wanting).containsText("יש לבדוק את החשבון אצל הספק ואז לחדש אותו בהגדרות.");
        wanting.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("להגדרות הספק"))
                .click();
        Locator paused = owner.page().getByRole(AriaRole.ALERT);
        assertThat(paused).containsText("הספק אינו מקבל את פרטי החשבון");
        assertThat(paused).containsText("לבדוק את המזהה ואת המפתח הסודי");
        assertThat(owner.button("חידוש החיוג…")).isVisible();

        owner.go(office.page("/runs/" + office.newest("/runs")));
        assertThat(owner.page().locator("tbody tr").first()).containsText("החשבון אצל ספק הטלפוניה מושהה");
    }

    @Test
    void saysWhatHappenedThatNobodyIsToldOf() {
        Office office = office("ספריית הכרמל");
        town().carrier().behave(Map.of("prefix", office.prefix(), "faults", List.of("dropped_not_placed")));
        office.startRun("תזכורת להחזרה", office.bring(1, "כולם"), 1);
        Operator agent = operator(office, "agent", Look.HEBREW);
        Page page = agent.page();
        Locator wanting = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("דורש טיפול"));
        try {
            town().outside().cut();
            awaitPublicHost("unreachable");
            assertThat(wanting).containsText("הכתובת הציבורית של השרת אינה עונה");
            assertThat(wanting).containsText("צריך לבדוק את שם המתחם, את התעודה ואת חומת האש.");
        } finally {
            town().outside().mend();
            awaitPublicHost("ok");
        }
        assertThat(wanting).not().containsText("הכתובת הציבורית");

        String unknown = "שיחה אחת שלא ידוע מה עלה בגורלה";
        assertThat(wanting).containsText(unknown, new ContainsTextOptions().setTimeout(HORIZON_OVER_WITHIN_MS));
        assertThat(wanting).containsText("המערכת לא תתקשר שוב מעצמה; אפשר לבדוק אותן אצל הספק ולהחליט.");
        wanting.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("לאנשי הקשר האלה"))
                .click();
        assertThat(page.locator("tbody tr")).containsText(new String[] {office.phone(0)});
    }

    private void awaitPublicHost(String status) {
        Patience.await(
                "a public host that is " + status,
                () -> town().platform().post("/public_host/check", Map.of()),
                host -> host.path("status").asString().equals(status));
    }
}
