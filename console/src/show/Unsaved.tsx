import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";

/** The state of a way that leads on because everything was saved. */
export const SAVED = "saved";

/** Asks before a page is left on which something was written and not saved. */
export function Unsaved({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation("show");
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && nextLocation.state !== SAVED && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  return (
    <Modal opened={blocker.state === "blocked"} onClose={() => blocker.reset?.()} title={t("unsaved.title")} centered closeButtonProps={{ "aria-label": t("close") }}>
      <Stack>
        <Text size="sm">{t("unsaved.text")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.proceed?.()}>{t("unsaved.leave")}</Button>
          <Button onClick={() => blocker.reset?.()} data-autofocus>{t("unsaved.stay")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
