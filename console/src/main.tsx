import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./shell/page.css";
import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { queries } from "./api/queries";
import { router } from "./routes";
import { readable, theme } from "./shell/theme";
import { startTexts } from "./text/language";
import { useLanguage } from "./text/useLanguage";

/** Mantine's own idea of the direction follows the language's. */
function FollowLanguage() {
  const { direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

await startTexts();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
        <FollowLanguage />
        <Notifications position="top-center" />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
