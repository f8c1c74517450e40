import { useEffect } from "react";

/** Whoever gives the focus back does so within this time: a dialog to what opened it, a new page to its content. */
const OTHERS_MS = 50;

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)";

/** What had the focus, and where it stood: each element around it, and its place among the children of the next. */
interface Had {
  element: Element;
  around: { element: Element; place: number }[];
}

/**
 * The focus of those who use a keyboard or listen never falls off the page. When what had it goes away, such as a row that
 * was deleted or a dialog, it goes to where that was opened from, to the row that took the place, or to the page's heading.
 */
export function useFocusKept() {
  useEffect(() => {
    let last: Element | null = null;
    let onPage: Had | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function focused({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      last = target;
      if (!target.closest("[role=dialog], [role=menu]")) onPage = { element: target, around: aroundOf(target) };
    }

    // Who clicks beside everything wants the focus nowhere.
    function pressed({ target }: PointerEvent) {
      const { activeElement } = document;
      if (activeElement === document.body || !activeElement?.contains(target as Node)) last = null;
    }

    function changed() {
      if (!isLost(last)) return;
      clearTimeout(timer);
      timer = setTimeout(() => isLost(last) && placeFor(onPage)?.focus({ preventScroll: true }), OTHERS_MS);
    }

    const watch = new MutationObserver(changed);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerdown", pressed, true);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerdown", pressed, true);
    };
  }, []);
}

function aroundOf(element: Element): Had["around"] {
  const around: Had["around"] = [];
  for (let one: Element | null = element; one?.parentElement; one = one.parentElement) {
    around.push({ element: one.parentElement, place: [...one.parentElement.children].indexOf(one) });
  }
  return around;
}

const isLost = (last: Element | null) => last !== null && !last.isConnected && document.activeElement === document.body;

function placeFor(had: Had | null): HTMLElement | null {
  const dialog = document.querySelector("[role=dialog][aria-modal=true]");
  if (dialog) return dialog.querySelector<HTMLElement>("[data-autofocus]") ?? dialog.querySelector<HTMLElement>(FOCUSABLE);
  if (had?.element.isConnected && had.element !== document.body) return had.element as HTMLElement;
  return had && inRow(had) || document.querySelector<HTMLElement>("h1");
}

/** Its own row, or the one that stands where it was. */
function inRow({ around }: Had): HTMLElement | null {
  const left = around.find(({ element }) => element.isConnected);
  if (!left) return null;
  const row = left.element.tagName === "TBODY" ? left.element.children[Math.min(left.place, left.element.children.length - 1)] : left.element.closest("tr");
  return row?.querySelector<HTMLElement>(FOCUSABLE) ?? null;
}
