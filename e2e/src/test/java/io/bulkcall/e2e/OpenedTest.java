package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies above a page once it is opened: menus, dialogs, lists to choose from. */
class OpenedTest extends ConsoleTest {

    static Stream<Look> looks() {
        return Stream.of(Look.HEBREW, Look.ENGLISH.onTelephone().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isReadableByEverybody(Look look) {
        Office office = Lived.in(this, look);
        Operator owner = operator(office, "owner", look);
        assertThat(Stream.of(menus(owner, office), dialogs(owner, office), choices(owner, office))
                        .flatMap(List::stream))
                .as("what is opened in %s", look)
                .isEmpty();
    }

    private static List<String> menus(Operator owner, Office office) {
        Locator menu = owner.page().getByRole(AriaRole.MENU);
        List<String> faults = new ArrayList<>();
        Popup.open(owner.page(), owner.button(owner.words("החשבון שלי", "My account")));
        faults.addAll(faults(owner, menu, "menu of oneself"));

        owner.go(office.page("/settings/users"));
        Locator actions = owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(פעולות|Actions):")));
        Popup.open(owner.page(), actions.first());
        faults.addAll(faults(owner, menu, "menu of a user"));

        owner.go(office.page("/runs/" + office.newest("/runs")));
        Popup.open(owner.page(), exactly(owner, owner.words("עצירה", "Stop")));
        faults.addAll(faults(owner, menu, "menu of a run"));
        return faults;
    }

    private static List<String> dialogs(Operator owner, Office office) {
        Locator dialog = owner.page().getByRole(AriaRole.DIALOG);
        List<String> faults = new ArrayList<>();
        owner.go(office.page("/settings/users"));
        owner.button(owner.words("הזמנת משתמש", "Invite a user")).click();
        faults.addAll(faults(owner, dialog, "invitation"));

        owner.go(office.page("/runs/" + office.newest("/runs")));
        exactly(owner, owner.words("השהיה", "Pause")).click();
        faults.addAll(faults(owner, dialog, "question before a pause"));
        return faults;
    }

    private static List<String> choices(Operator owner, Office office) {
        Locator list = owner.page().getByRole(AriaRole.LISTBOX);
        String zone = owner.words("אזור זמן", "Time zone");
        List<String> faults = new ArrayList<>();
        owner.go(office.page("/settings/lines"));
        Popup.open(owner.page(), owner.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(zone)));
        faults.addAll(faults(owner, list, "choice"));

        owner.go(office.page("/leads"));
        owner.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions()
                                .setName(owner.words("רשימה", "List"))
                                .setExact(true))
                .click();
        faults.addAll(faults(owner, list, "choice of a list"));

        owner.go(office.page("/leads"));
        exactly(owner, owner.words("הוספה", "Add")).click();
        Popup.open(
                owner.page(),
                owner.page()
                        .getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(zone)));
        faults.addAll(faults(owner, list, "choice in a dialog"));
        return faults;
    }

    private static Locator exactly(Operator operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Once it has come up. */
    private static List<String> faults(Operator operator, Locator opened, String what) {
        // The one before may still be on its way out.
        PlaywrightAssertions.assertThat(opened).hasCount(1);
        opened.waitFor();
        Scrutiny.settled(operator.page());
        operator.page()
                .waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running'"
                        + " || one.effect.getTiming().iterations === Infinity)");
        operator.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                "target",
                                "pictures",
                                "opened-%s-%s.png"
                                        .formatted(
                                                what.replace(' ', '-'),
                                                operator.look().language()))));
        return Scrutiny.faults(operator).stream()
                .map(fault -> what + ": " + fault)
                .toList();
    }
}
