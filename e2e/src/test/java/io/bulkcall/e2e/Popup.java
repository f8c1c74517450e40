package io.bulkcall.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** What a control opens above the page: a menu, or a list to choose from. It fades in, and is moved to its place meanwhile. */
final class Popup {
    private static final Duration LONGEST = Duration.ofMillis(Chromium.PATIENCE_MS);

    /** What is still wrong with it. */
    private static final String FAULT = """
            async opener => {
              const opened = document.getElementById(opener.getAttribute('aria-controls') ?? '');
              if (opened === null) return 'nothing';
              const before = opened.getBoundingClientRect();
              await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
              const box = opened.getBoundingClientRect();
              const button = opener.getBoundingClientRect();
              const is = ' ' + JSON.stringify(box) + ' beside ' + JSON.stringify(button);
              if (!opened.checkVisibility({opacityProperty: true, visibilityProperty: true}) || box.height === 0) return 'nothing visible';
              if (['x', 'y', 'width', 'height'].some(side => before[side] !== box[side])) return 'what still moves' + is;
              if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return 'what lies off the screen' + is;
              const gap = Math.max(box.top - button.bottom, button.top - box.bottom);
              if (gap > 40 || box.left > button.right || box.right < button.left) return 'what lies elsewhere' + is;
              return '';
            }""";

    private Popup() {}

    /** Clicks; returns what has come up, once it lies still where it belongs. */
    static Locator open(Page page, Locator opener) {
        opener.click();
        try {
            Patience.await(
                    LONGEST, "what %s opens".formatted(opener), () -> (String) opener.evaluate(FAULT), String::isEmpty);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s; on the screen:%n%s"
                            .formatted(e.getMessage(), page.locator("body").ariaSnapshot()),
                    e);
        }
        return page.locator("[id='%s']".formatted(opener.getAttribute("aria-controls")));
    }
}
