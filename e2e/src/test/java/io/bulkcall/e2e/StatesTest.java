package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page shows when the server has nothing good to say: never nothing, never for ever "loading". */
class StatesTest extends ConsoleTest {

    private static final Pattern OF_BUSINESS = Pattern.compile(".*/api/v1/businesses/[0-9]+.*");

    /** They ask for nothing of a business. */
    private static final Set<String> ASK_NOTHING = Set.of("businesses", "me", "absent", "script-new", "whom");

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

    private void eachPage(int status, String code, Function<Page, Locator> shown) {
        Office office = Lived.in(this, Look.ENGLISH);
        Map<String, String> pages = Lived.pages(office);
        Operator owner = operator(office, "owner", Look.ENGLISH);
        owner.page()
                .route(
                        OF_BUSINESS,
                        route -> route.fulfill(new FulfillOptions()
                                .setStatus(status)
                                .setContentType("application/problem+json")
                                .setBody("{\"status\": %d, \"code\": \"%s\", \"detail\": \"as the test says\"}"
                                        .formatted(status, code))));
        pages.keySet().removeAll(ASK_NOTHING);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            owner.go(page.getValue());
            assertThat(owner.page().locator("h1").first()).isVisible();
            assertThat(shown.apply(owner.page()).first()).isVisible();
        }
    }
}
