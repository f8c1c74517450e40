package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;

/** The page of one run, as somebody sees it. */
record RunPage(Operator operator) {
    private static final double PATIENCE_MS = 120_000;

    /** The number beside the bar: {@code queued}, {@code calling}, {@code completed}, {@code failed} or {@code cancelled}. */
    Locator part(String part) {
        return operator.page().locator("[data-part=" + part + "]");
    }

    /** Waits, without loading the page again. */
    void comesTo(int queued, int calling, int completed) {
        shows("queued", queued);
        shows("calling", calling);
        shows("completed", completed);
    }

    void shows(String part, int number) {
        assertThat(part(part)).hasText("" + number, new HasTextOptions().setTimeout(PATIENCE_MS));
    }

    /** The dialog that says what a button will do. */
    Locator dialog() {
        return operator.page().getByRole(AriaRole.DIALOG);
    }

    /** Not one of those whose name only has this word in it. */
    Locator button(String name) {
        return operator.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** By its button, not by the cross in the corner. */
    void closeDialog() {
        inDialog(operator.words("סגירה", "Close")).last().click();
    }

    Locator menuItem(String name) {
        return operator.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
