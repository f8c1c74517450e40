import { type CSSVariablesResolver, createTheme } from "@mantine/core";

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
    Modal: { defaultProps: { radius: "md" } },
  },
});

/** Mantine's pale grey of secondary text is too pale to read: 3.3 to 1 on white, where 4.5 is needed. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-dimmed": "#5c636a", "--mantine-color-placeholder": "#6b7178", "--page": "#f8f9fb" },
  dark: { "--mantine-color-dimmed": "#a9acb3", "--mantine-color-placeholder": "#9a9da4", "--page": "#1a1b1e" },
});
