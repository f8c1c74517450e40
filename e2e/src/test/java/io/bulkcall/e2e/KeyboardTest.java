package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run from its choice to its end, by somebody who never touches the mouse. */
class KeyboardTest extends ConsoleTest {
    /** More steps than any of these pages has before its last control. */
    private static final int STEPS_MAX = 150;

    private static final Look LARGE = new Look("he", 2560, 1440, ColorScheme.LIGHT);

    @Test
    void isAllThatIsNeededForARun() {
        Office office = office("Tavor Insurance");
        office.talksOn();
        office.bring(5, "All");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        RunPage run = new RunPage(agent);
        agent.go(office.page("/now"));
        assertThat(agent.heading("Now")).isVisible();

        press(agent, link(agent, "Leads"), "Enter");
        press(agent, agent.page().getByLabel("Select the whole page"), "Space");
        press(agent, link(agent, "Start a run with 5"), "Enter");
        press(agent, agent.button("Start 5 calls"), "Enter");
        run.shows("calling", 3);

        press(agent, agent.button("Stop"), "Enter");
        Locator stop = run.menuItem("Stop the run");
        assertThat(stop).isVisible();
        walk(agent, stop, "ArrowDown");
        agent.page().keyboard().press("Escape");
        assertThat(stop).hasCount(0);
        assertThat(agent.button("Stop")).isFocused();

        agent.page().keyboard().press("Enter");
        walk(agent, stop, "ArrowDown");
        agent.page().keyboard().press("Enter");
        press(agent, run.inDialog("Stop the run"), "Enter");
        assertThat(run.dialog()).containsText("The run is stopped.");
        agent.page().keyboard().press("Escape");
        assertThat(run.dialog()).hasCount(0);
        run.shows("queued", 0);
    }

    @Test
    void reachesWhateverCanBeClickedOnEveryPage() {
        Office office = Lived.in(this, Look.HEBREW);
        Map<String, String> pages = Lived.pages(office);
        pages.put("users of the platform", "/users");
        Operator administrator = administrator(LARGE);
        List<String> faults = new ArrayList<>();
        pages.forEach((name, address) -> {
            administrator.go(address);
            faults.addAll(faultsOfPage(administrator, name));
        });
        Operator nobody = nobody(LARGE);
        nobody.go("/login");
        faults.addAll(faultsOfPage(nobody, "login"));
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOfPage(Operator operator, String name) {
        Page page = operator.page();
        Scrutiny.settled(page);
        List<String> faults = new ArrayList<>(TabWalk.faults(page));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            faults.add("wider than the screen");
        }
        return faults.stream().map(fault -> name + ": " + fault).toList();
    }

    private static Locator link(Operator operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Operator operator, Locator control, String key) {
        assertThat(control).isEnabled();
        walk(operator, control, "Tab");
        operator.page().keyboard().press(key);
    }

    private static void walk(Operator operator, Locator control, String step) {
        for (int steps = 0; steps < STEPS_MAX && !isFocused(control); steps++) {
            operator.page().keyboard().press(step);
        }
        assertThat(control).isFocused();
    }

    private static boolean isFocused(Locator control) {
        return (boolean) control.evaluate("element => element === document.activeElement");
    }
}
