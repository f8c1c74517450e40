package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows when the server has nothing good to say: never nothing, never for ever "loading". */
class StatesTest extends ConsoleTest {

    private static final Pattern OF_BUSINESS = Pattern.compile(".*/api/v1/businesses/[0-9]+.*");

    private static final Pattern OF_PLATFORM = Pattern.compile(".*/api/v1/(overview|users).*");

    /** They ask for nothing of a business. */
    private static final Set<String> ASK_NOTHING = Set.of("businesses", "me", "absent", "script-new", "whom");

    static Stream<Look> looks() {
        return Stream.of(Look.HEBREW, Look.ENGLISH);
    }

    /** What is live says that it goes on trying. */
    @Test
    void saysThatSomethingFailed() {
        eachPage(
                500,
                "internal",
                page -> page.getByRole(AriaRole.ALERT).or(page.getByText("The connection to the server is lost")));
    }

    @Test
    void saysThatItIsNotForThem() {
        eachPage(403, "forbidden", page -> page.getByText("You have no access to this"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void saysThatNothingIsThereYet(Look look) {
        Office office = office(look.language().equals("he") ? "עסק חדש" : "A new business");
        Operator owner = operator(office, "owner", look);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("/now", owner.words("אין כרגע סבב פעיל", "No run is going on"));
        words.put("/leads", owner.words("עדיין אין אנשי קשר", "There are no leads yet"));
        words.put("/lists", owner.words("עדיין אין רשימות", "There are no lists yet"));
        words.put("/imports", owner.words("עוד לא יובא קובץ", "No file was imported yet"));
        words.put("/runs", owner.words("עדיין לא היו כאן סבבי חיוג", "There have been no runs yet"));
        words.put("/settings/keys", owner.words("אין מפתחות", "No keys"));
        words.forEach((page, said) -> {
            owner.go(office.page(page));
            assertThat(owner.page().locator("main").getByText(said)).isVisible();
        });
        owner.go(office.page("/leads/" + office.lead(1, "Dana")));
        assertThat(owner.page().getByText(owner.words("עוד לא התקשרו לכאן", "No calls yet")))
                .isVisible();
    }

    @Test
    void showsThatSomethingIsOnItsWay() {
        Office office = Lived.in(this, Look.ENGLISH);
        Operator owner = operator(office, "owner", Look.ENGLISH);
        Map<String, String> pages = Lived.pages(office);
        pages.keySet().removeAll(ASK_NOTHING);
        pages.values().forEach(page -> showsItsShape(owner, page, OF_BUSINESS));
    }

    private static void showsItsShape(Operator operator, String address, Pattern asked) {
        Page page = operator.page();
        List<Route> held = new ArrayList<>();
        page.route(asked, held::add);
        operator.go(address);
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".mantine-Skeleton-root").first()).isVisible();

        page.unroute(asked);
        held.forEach(Route::resume);
        Scrutiny.settled(page);
    }

    /** Those who look after all businesses. */
    @Test
    void tellsThePlatformToo() {
        Operator administrator = administrator(Look.HEBREW);
        Page page = administrator.page();
        for (String path : List.of("/businesses", "/users")) {
            showsItsShape(administrator, path, OF_PLATFORM);

            page.route(OF_PLATFORM, route -> refuse(route, 500, "internal"));
            administrator.go(path);
            assertThat(page.locator("main").getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(administrator.button("לנסות שוב").first()).isVisible();
            page.unroute(OF_PLATFORM);

            page.route(OF_PLATFORM, route -> refuse(route, 403, "forbidden"));
            administrator.go(path);
            assertThat(page.locator("main").getByText("אין לך הרשאה לכאן").first())
                    .isVisible();
            page.unroute(OF_PLATFORM);
        }
    }

    private void eachPage(int status, String code, Function<Page, Locator> shown) {
        Office office = Lived.in(this, Look.ENGLISH);
        Map<String, String> pages = Lived.pages(office);
        Operator owner = operator(office, "owner", Look.ENGLISH);
        owner.page().route(OF_BUSINESS, route -> refuse(route, status, code));
        pages.keySet().removeAll(ASK_NOTHING);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            owner.go(page.getValue());
            assertThat(owner.page().locator("h1").first()).isVisible();
            assertThat(shown.apply(owner.page()).first()).isVisible();
        }
    }

    private static void refuse(Route route, int status, String code) {
        route.fulfill(new FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\": %d, \"code\": \"%s\", \"detail\": \"as the test says\"}"
                        .formatted(status, code)));
    }
}
