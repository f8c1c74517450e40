package io.bulkcall.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/** The way of somebody who presses nothing but Tab, from the beginning of a page round to it again. */
final class TabWalk {
    private static final int STEPS_MAX = 300;

    /** Between two looks at whether the round is over. */
    private static final int STEPS_AT_ONCE = 10;

    /** Notes where the focus comes to and how that looks then. Nothing fades in, or it would look as before. */
    private static final String BEGIN = """
            () => {
              const still = new CSSStyleSheet();
              still.replaceSync('* { transition: none !important; animation: none !important; }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
              const look = one => [one, one.parentElement, one.nextElementSibling, ...(one.labels ?? [])]
                .filter(part => part !== null)
                .map(part => getComputedStyle(part))
                .map(style => [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join(' '))
                .join('; ');
              const walk = {looks: new Map(), isRound: false, look};
              document.addEventListener('focusin', ({target}) => {
                if (walk.first === target) walk.isRound = true;
                walk.first ??= target;
                walk.looks.set(target, look(target));
              });
              window.walk = walk;
            }""";

    /**
     * What can be clicked and was not come to, or does not show that it has the focus. Of radio buttons of one name, and of
     * tabs beside one another, one is a stop: arrows lead to the others. What is hidden from all but the eye, such as the arrows
     * beside a number, is done by keys of its field.
     */
    private static final String FAULTS = """
            () => {
              const CONTROL = 'a[href], button, input, select, textarea, summary, [role=button], [role=checkbox], [role=link],'
                + ' [role=menuitem], [role=option], [role=radio], [role=switch], [role=tab], [tabindex]:not([tabindex="-1"])';
              const {looks, look} = window.walk;
              const name = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 160);
              document.activeElement.blur();
              const isOffered = one => one.checkVisibility({visibilityProperty: true})
                && !one.closest('[aria-hidden=true], [inert]') && !one.matches(':disabled, [aria-disabled=true], [data-disabled=true]');
              const isReached = one => looks.has(one)
                || one.type === 'radio' && [...looks.keys()].some(other => other.type === 'radio' && other.name === one.name)
                || one.role === 'tab' && [...looks.keys()].some(other => other.closest('[role=tablist]') === one.closest('[role=tablist]'));
              const faults = [];
              for (const one of document.body.querySelectorAll('*')) {
                if (!isOffered(one)) continue;
                if (one.matches(CONTROL)) {
                  if (!isReached(one)) faults.push('not reached: ' + name(one));
                } else if (getComputedStyle(one).cursor === 'pointer' && !one.closest(CONTROL) && !one.querySelector(CONTROL)) {
                  const control = one.closest('label')?.control;
                  if (!control || !isReached(control)) faults.push('only for the mouse: ' + name(one));
                }
              }
              for (const [one, focused] of looks) {
                if (one.isConnected && look(one) === focused) faults.push('focus not to be seen: ' + name(one));
              }
              return faults;
            }""";

    private TabWalk() {}

    /** What is wrong on the page that is open. */
    static List<String> faults(Page page) {
        page.evaluate(BEGIN);
        int steps = 0;
        while (!(Boolean) page.evaluate("window.walk.isRound")) {
            if (steps >= STEPS_MAX) {
                return List.of("more than %d steps".formatted(STEPS_MAX));
            }
            for (int step = 0; step < STEPS_AT_ONCE; step++, steps++) {
                page.keyboard().press("Tab");
            }
        }
        return ((List<?>) page.evaluate(FAULTS)).stream().map(Object::toString).toList();
    }
}
