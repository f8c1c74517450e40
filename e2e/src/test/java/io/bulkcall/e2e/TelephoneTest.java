package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A narrow screen, and no mouse that could rest on anything. */
class TelephoneTest extends ConsoleTest {

    @Test
    void beginsAPageThatIsOpenedByItsAddressAtItsTop() {
        Office office = office("Negev Tours");
        office.bring(40, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH.onTelephone());
        Page page = agent.page();
        agent.go(office.page("/leads"));
        assertThat(page.locator("tbody tr")).hasCount(40);
        page.evaluate("window.scrollTo(0, 300)");
        page.waitForFunction("() => window.scrollY === 300");

        agent.go("/me"); // long at once: it waits for nothing
        assertThat(agent.heading("My account")).isVisible();
        Scrutiny.settled(page);
        assertThat(page.evaluate("window.scrollY")).isEqualTo(0);
        agent.button("My account").click();
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        assertThat(page.evaluate("window.scrollY")).isEqualTo(0);
    }

    @Test
    void tellsWhatThereIsToSayOfAWord() {
        Office office = office("Negev Tours");
        Operator agent = operator(office, "agent", Look.ENGLISH.onTelephone());
        Page page = agent.page();
        agent.go(office.page("/leads/" + leadOfMuchIsKnown(office)));
        Locator word = page.locator("button:has(time)").last();
        Locator told = page.getByRole(AriaRole.TOOLTIP);

        word.dispatchEvent("click"); // as a finger does it: no pointer comes to rest there
        assertThat(told).containsText("GMT");
        word.dispatchEvent("click");
        assertThat(told).hasCount(0);

        word.focus();
        page.keyboard().press("Enter");
        assertThat(told).containsText("GMT");
        page.keyboard().press("Escape");
        assertThat(told).hasCount(0);
        assertThat(word).isFocused();

        page.keyboard().press("Enter");
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        page.waitForFunction("word => word.getBoundingClientRect().bottom < 0", word.elementHandle());
        assertThat(told).isVisible();
        assertThat(word).isFocused();
    }

    private static long leadOfMuchIsKnown(Office office) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int at = 0; at < 40; at++) {
            variables.put("field_" + at, "value " + at);
        }
        office.rest()
                .post(
                        office.path("/leads"),
                        Map.of("leads", List.of(Map.of("phone", office.phone(0), "variables", variables))));
        return office.newest("/leads");
    }

    @Test
    void sortsByWhatItHasNoColumnFor() {
        Office office = office("Negev Tours");
        office.bring(3, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH.onTelephone());
        Page page = agent.page();
        agent.go(office.page("/leads"));
        Locator first = page.locator("tbody tr").first();

        page.getByLabel("Sort by").selectOption("phone");
        assertThat(first).containsText(office.phone(2));
        agent.button("Descending; press for ascending").click();
        assertThat(first).containsText(office.phone(0));
        page.getByLabel("Sort by").selectOption("created");
        agent.button("Ascending; press for descending").click();
        assertThat(first).containsText(office.phone(2));
    }

    @Test
    void breaksALongAddressInsteadOfGrowingWide() {
        Office office = office("Negev Tours");
        String email = "somebody.with-a-very-long-name@department-of-reminders.example.com";
        town().platform().post(office.path("/users"), Map.of("email", email, "name", "Gal", "role", "admin"));
        Operator owner = operator(office, "owner", Look.ENGLISH.onTelephone());
        owner.go(office.page("/settings/users"));
        assertThat(owner.page().getByText(email)).isVisible();
        Locator table = owner.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Users"));
        assertThat(table.evaluate("one => one.scrollWidth <= one.clientWidth")).isEqualTo(true);
    }
}
