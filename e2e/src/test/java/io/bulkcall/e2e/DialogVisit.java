package io.bulkcall.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Opens dialogs one after the other, and notes what is wrong with each. */
final class DialogVisit {
    /** It has faded in to its end, and what it dims as well. */
    private static final String IS_THERE = """
            () => [...document.querySelectorAll('[role=dialog], .mantine-Modal-overlay')]
                .every(one => getComputedStyle(one).opacity === '1')
              && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)""";

    /** What nobody can come to, be it by scrolling. */
    private static final String OUT_OF_REACH = """
            dialog => {
              const faults = dialog.scrollWidth > dialog.clientWidth ? ['cut off at its side'] : [];
              for (const control of dialog.querySelectorAll('button, a[href], input, select, textarea')) {
                if (!control.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
                control.scrollIntoView({block: 'center'});
                const box = control.getBoundingClientRect();
                const name = control.textContent.trim() || control.ariaLabel || control.name || control.type;
                if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) {
                  faults.push('off the screen: ' + name + ' ' + JSON.stringify(box));
                  continue;
                }
                const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                if (!control.disabled && !control.contains(hit)) faults.push('covered: ' + name);
              }
              return faults;
            }""";

    private final Operator operator;
    private final List<String> faults = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    DialogVisit(Operator operator) {
        this.operator = operator;
    }

    List<String> faults() {
        return faults;
    }

    /** Those that were opened, as {@link Dialogs} names them. */
    List<String> sources() {
        return sources;
    }

    DialogVisit go(String page) {
        operator.go(page);
        Scrutiny.settled(operator.page());
        return this;
    }

    /** @param opener what its name begins with */
    DialogVisit click(String opener) {
        named(AriaRole.BUTTON, opener).click();
        return this;
    }

    /** From a menu or a list of links. */
    DialogVisit choose(AriaRole role, String name) {
        named(role, name).click();
        return this;
    }

    /** @param source as {@link Dialogs} names it */
    void opens(String source, String title) {
        sources.add(source);
        looksAt(dialog(title));
        operator.page().keyboard().press("Escape");
        PlaywrightAssertions.assertThat(operator.page().getByRole(AriaRole.DIALOG))
                .hasCount(0);
    }

    /** @param act its button, which leads on to {@code next}, a word of its second step */
    void leadsOn(String title, String act, String next) {
        Locator dialog = dialog(title);
        looksAt(dialog);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        dialog.getByText(next).first().waitFor();
    }

    void writes(String title, String label, String text) {
        dialog(title)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    /** On the page itself. */
    void types(String label, String text) {
        operator.page().getByLabel(label).fill(text);
    }

    /** What there is to say of a word in it stands above it then. */
    void taps(String word) {
        operator.page().getByRole(AriaRole.DIALOG).locator(word).first().dispatchEvent("click");
        operator.page().getByRole(AriaRole.TOOLTIP).waitFor();
    }

    private void looksAt(Locator dialog) {
        PlaywrightAssertions.assertThat(dialog).isVisible();
        operator.page().waitForFunction(IS_THERE);
        String what = dialog.getByRole(AriaRole.HEADING).first().textContent();
        List<String> found = new ArrayList<>(Scrutiny.faults(operator, "[role=dialog]"));
        ((List<?>) dialog.evaluate(OUT_OF_REACH)).forEach(fault -> found.add(fault.toString()));
        found.forEach(fault -> faults.add(what + ": " + fault));
        if (!found.isEmpty()) {
            picture(what);
        }
    }

    private void picture(String what) {
        String file = "dialog-%s.png".formatted(what.replaceAll("\\W+", "-"));
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "failed", file)));
    }

    private Locator dialog(String title) {
        return operator.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    private Locator named(AriaRole role, String start) {
        Pattern name = Pattern.compile("^" + start);
        return operator.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
