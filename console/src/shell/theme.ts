import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/**
 * What is opened belongs to what opened it: inside of the same landmark or dialog, and not cut off by it. It stays when
 * that is scrolled out of sight: hidden, it would lose the focus that may be in it.
 */
const inPlace = { withinPortal: false, floatingStrategy: "fixed", hideDetached: false } as const;
const scrolling = { options: { overflowY: "auto", maxHeight: 240 } } as const;

/** One accent colour; the others mean something (badges, charts). */
export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: "md",
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans Hebrew", "Noto Sans", Arial, sans-serif',
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "1.5rem", lineHeight: "1.3" }, h2: { fontSize: "1.05rem", lineHeight: "1.4" } },
  },
  components: {
    Paper: { defaultProps: { withBorder: true, radius: "md" } },
    Modal: { defaultProps: { radius: "md", styles: { title: { fontWeight: 650 } } } },
    Popover: { defaultProps: inPlace },
    // What scrolls is the list itself, which the keyboard reaches through the field.
    Select: { defaultProps: { comboboxProps: inPlace, withScrollArea: false, styles: scrolling } },
    Autocomplete: { defaultProps: { comboboxProps: inPlace, withScrollArea: false, styles: scrolling } },
    // What scrolls has the focus on its way in Chrome, and takes it along when it closes.
    ComboboxOptions: { defaultProps: { tabIndex: -1 } },
    // Without the placeholder, which is none of a menu's children, the first item has the focus.
    Menu: { defaultProps: { ...inPlace, withInitialFocusPlaceholder: false } },
    // The head of a dialog, which Mantine makes a <header>, is not the head of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
  },
});

/** Text of some of Mantine's colours is too pale to read: secondary text 3.3 to 1 on white, where 4.5 is needed; yellow 2.7. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c636a",
    "--mantine-color-placeholder": "#6b7178",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-red-light-color": "#b02525",
    "--mantine-color-orange-light-color": "#9c3a00",
    "--mantine-color-yellow-light-color": "#744800",
    "--mantine-color-green-light-color": "#1f6e30",
    "--page": "#f8f9fb",
  },
  dark: {
    "--mantine-color-dimmed": "#a9acb3",
    "--mantine-color-placeholder": "#9a9da4",
    "--mantine-color-anchor": "#91a7ff",
    "--mantine-color-error": "#ff8787",
    "--mantine-color-red-filled": "#e03131",
    "--page": "#1a1b1e",
  },
});
