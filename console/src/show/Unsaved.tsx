import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";

/** The state of a way that leads on because everything was saved. */
export const SAVED = "saved";

interface UnsavedProps {
  dirty: boolean;
  /** What would be lost; absent: what was written. */
  texts?: { title: string; text: string; leave: string };
}

/** Asks before a page is left on which something was written and not saved. */
export function Unsaved({ dirty, texts }: UnsavedProps) {
  const { t } = useTranslation("show");
  const { title, text, leave } = texts ?? { title: t("unsaved.title"), text: t("unsaved.text"), leave: t("unsaved.leave") };
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
    <Modal opened={blocker.state === "blocked"} onClose={() => blocker.reset?.()} title={title} centered closeButtonProps={{ "aria-label": t("close") }}>
      <Stack>
        <Text size="sm">{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.proceed?.()}>{leave}</Button>
          <Button onClick={() => blocker.reset?.()} data-autofocus>{t("unsaved.stay")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
