package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody looks after all businesses. */
class PlatformTest extends ConsoleTest {

    /** The last hour of all businesses is read every 15 s, and asked for every 10. */
    private static final int HOUR_SHOWN_WITHIN_MS = 60_000;

    @Test
    void showsWhatGoesOnInAllBusinesses() {
        Office office = office("מוסך יפו");
        office.talksOn();
        office.startRun("כולם", office.bring(5, "לקוחות"), 3);
        Operator administrator = administrator(Look.HEBREW);
        Page page = administrator.page();

        assertThat(page.locator("[data-lines]")).hasText(Pattern.compile("[1-9][0-9]* מתוך [0-9,]+"));
        assertThat(page.locator("dl").getByText("סבבים פעילים").locator("xpath=following-sibling::*"))
                .hasText(Pattern.compile("[1-9][0-9]*"));
        administrator.button("המספרים בטבלה").click(new Locator.ClickOptions().setTimeout(HOUR_SHOWN_WITHIN_MS));
        Locator numbers =
                page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^שיחות בכל דקה")));
        assertThat(numbers.getByRole(AriaRole.ROW)).hasCount(61);
    }

    @Test
    void seesWhoIsOnEachLineAndEveryRunOfAllBusinessesLive() {
        Operator administrator = administrator(Look.HEBREW);
        Page page = administrator.page();
        Locator lines = region(page, "קווים בשימוש").locator("[data-busy]");
        Locator runs = region(page, "סבבים").getByRole(AriaRole.LISTITEM);
        Office garage = office("מוסך נתניה");
        garage.talksOn();
        List<Long> clients = garage.bring(3, "לקוחות");
        long reminder = garage.startRun("תזכורת לטיפול", clients.subList(0, 2), 2);
        garage.rest().post(garage.path("/calls"), Map.of("lead_ids", clients.subList(2, 3)));
        Office tiles = office("Queens Tiles", Map.of("time_zone", "America/New_York"));
        tiles.talksOn();
        IntStream.range(0, 5).forEach(lead -> tiles.behaves(tiles.phone(lead), "busy"));
        long morning = tiles.startRun("Morning", tiles.bring(9, "All"), 3);

        for (int lead = 0; lead < 3; lead++) {
            Locator line = of(lines, garage.phone(lead));
            assertThat(line).containsText("דנה כהן " + lead);
            assertThat(line).containsText("בשיחה");
            assertThat(line).containsText(Pattern.compile("[0-9]+:[0-5][0-9]$"));
            assertThat(line).containsText(lead < 2 ? "מוסך נתניה · תזכורת לטיפול" : "מוסך נתניה · שיחה ישירה");
        }
        assertThat(of(lines, "Queens Tiles · Morning")).hasCount(3);
        assertThat(of(runs, "מוסך נתניה")).containsText("0 מתוך 2");
        Locator abroad = of(runs, "Queens Tiles");
        assertThat(abroad).containsText("5 מתוך 9");
        assertThat(abroad.locator("[role=img]")).hasAttribute("aria-label", Pattern.compile("בשיחה: 3.*בתור: 1"));
        assertThat(abroad).containsText(Pattern.compile("סיום צפוי .*GMT.?-[45]")); // not by the administrator's clock

        garage.rest().post(garage.path("/runs/" + reminder + "/pause"), Map.of());
        assertThat(of(runs, "מוסך נתניה")).containsText("מושהה");
        tiles.hangUp(morning);
        assertThat(of(lines, "Queens Tiles")).hasCount(0);
        assertThat(abroad).hasCount(0);
        assertThat(of(lines, "מוסך נתניה")).hasCount(3);

        of(runs, "מוסך נתניה").getByRole(AriaRole.LINK, named("תזכורת לטיפול")).click();
        page.waitForURL("**" + garage.page("/runs/" + reminder));
        assertThat(administrator.heading("תזכורת לטיפול")).isVisible();
    }

    @Test
    void showsTheOtherLinesWhenAskedFor() {
        Office office = office("Call Centre", Map.of("max_outbound_calls", 14));
        office.talksOn();
        office.startRun("Everybody", office.bring(14, "All"), 14);
        Operator administrator = administrator(Look.ENGLISH);
        Locator region = region(administrator.page(), "Lines in use");
        region.getByRole(AriaRole.BUTTON, named("Show more")).click();
        assertThat(of(region.locator("[data-busy]"), "Call Centre")).hasCount(14);
        assertThat(region.getByRole(AriaRole.BUTTON, named("Show more"))).hasCount(0);
    }

    @Test
    void namesTheBusinessWhoseRunPausedItself() {
        Office office = office("סטודיו רחל");
        town().carrier()
                .behave(Map.of("prefix", office.prefix(), "outcome", "answered", "faults", List.of("code_21212")));
        office.startRun("סבב שנעצר", office.bring(1, "לקוחות"), 1);
        Operator administrator = administrator(Look.HEBREW);
        Locator wanting =
                administrator.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("דורש טיפול"));
        assertThat(wanting).containsText("סטודיו רחל · סבב שנעצר");
    }

    @Test
    void makesABusinessAndShowsTheWayToItsUsers() {
        Operator administrator = administrator(Look.ENGLISH);
        Page page = administrator.page();
        administrator.button("New business").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        administrator.button("Create the business").click();
        assertThat(dialog).containsText("Please write a name.");
        dialog.getByLabel("Name of the business").fill("Haifa Books");
        dialog.getByLabel("The number it calls from").fill("12");
        administrator.button("Create the business").click();
        assertThat(dialog.getByLabel("The number it calls from")).hasAttribute("aria-invalid", "true");
        dialog.getByLabel("The number it calls from")
                .fill("03-55"
                        + String.valueOf(
                                10_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999)));
        administrator.button("Create the business").click();
        assertThat(dialog).containsText("Haifa Books");
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Invite users"))
                .click();
        assertThat(administrator.heading("Users")).isVisible();
    }

    @Test
    void letsAColleagueInByALinkThatIsShownOnce() {
        Operator administrator = administrator(Look.HEBREW);
        administrator.go("/users");
        administrator.button("הזמנת משתמש").click();
        Locator dialog = administrator.page().getByRole(AriaRole.DIALOG);
        String email = "dana-%s@example.com".formatted(UUID.randomUUID());
        dialog.getByLabel("שם").fill("Dana Bar");
        dialog.getByLabel("כתובת דוא״ל").fill(email);
        administrator.button("יצירת הזמנה").click();
        String link = dialog.getByLabel(Pattern.compile("^הקישור של")).inputValue();

        Operator colleague = Operator.of(town(), Look.HEBREW);
        operators().add(colleague);
        colleague.comeIn(URI.create(link).getPath(), "/businesses");
        assertThat(colleague.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("מנהלי המערכת")))
                .isVisible();

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("סגירה"))
                .last()
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(Scrutiny.hasAnywhere(administrator.page(), link.substring(link.length() - 12)))
                .isFalse();
        administrator.choose(
                administrator.button("פעולות: \u2068Dana Bar\u2069").first(), "הסרה מהנהלת המערכת");
        administrator.button("להסיר").click();
        assertThat(administrator.page().getByText(email)).hasCount(0);
        colleague.go("/users");
        assertThat(colleague.page().getByText("העמוד הזה פתוח רק להנהלת המערכת."))
                .isVisible();
    }

    @Test
    void isNotOpenToOthers() {
        Operator owner = operator(office("מאפייה"), "owner", Look.HEBREW);
        owner.go("/users");
        assertThat(owner.page().getByText("העמוד הזה פתוח רק להנהלת המערכת.")).isVisible();
        for (String reading :
                List.of("/overview/now", "/overview/calls", "/overview/runs", "/overview/activity", "/users")) {
            assertThat(owner.context().request().get("/api/v1" + reading).status())
                    .as(reading)
                    .isEqualTo(403);
        }
    }

    @Test
    void seesEveryRunAndWhoStartedItAndGoesFromOneBusinessToAnother() {
        Office first = office("Yavne Tiles");
        Office second = office("Acre Fish");
        first.talksOn();
        first.startRun("By a program", first.bring(1, "All"), 1);
        Operator agent = operator(first, "agent", Look.ENGLISH);
        agent.go(first.page("/runs/new?all=1"));
        agent.page().getByLabel("Name of the run").fill("By a person");
        agent.button("Start 1 call").click();
        assertThat(agent.heading("By a person")).isVisible();

        Operator administrator = administrator(Look.ENGLISH);
        Page page = administrator.page();
        administrator.choose(administrator.button("Choose a business"), "Yavne Tiles");
        page.waitForURL("**" + first.page("/now"));
        administrator.go(first.page("/runs"));
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("By a person")))
                .containsText(Pattern.compile("agent-.*@example.com"));
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("By a program")))
                .isVisible();

        administrator.choose(administrator.button("Yavne Tiles"), "Acre Fish");
        page.waitForURL("**" + second.page("/now"));
        assertThat(page.getByText("No run is going on")).isVisible();
        assertThat(page.getByText("By a person")).hasCount(0);
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator of(Locator items, String text) {
        return items.filter(new Locator.FilterOptions().setHasText(text));
    }
}
