import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { idempotencyKey } from "../api/client";
import { Failed } from "./states";

interface ActionDialogProps<R> {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it will do, said before it is done. */
  children: ReactNode;
  /** What the button does: the verb, not "OK". */
  label: string;
  danger?: boolean;
  /** @param key for the header Idempotency-Key: tried again after a fault, it still happens once */
  act: (key: string) => Promise<R>;
  onDone?: (result: R) => void;
  /** What has become of it; absent: the dialog closes itself. */
  after?: (result: R) => ReactNode;
}

/** Says what will be done, does it, and tells what came of it. */
export function ActionDialog<R>({ opened, onClose, title, ...step }: ActionDialogProps<R>) {
  const { t } = useTranslation("show");
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ "aria-label": t("close") }}>
      {opened && <Steps onClose={onClose} {...step} />}
    </Modal>
  );
}

function Steps<R>({ onClose, children, label, danger, act, onDone, after }: Omit<ActionDialogProps<R>, "opened" | "title">) {
  const { t } = useTranslation("show");
  const [key] = useState(idempotencyKey);
  const action = useMutation({
    mutationFn: () => act(key),
    onSuccess: (result) => {
      onDone?.(result);
      if (!after) onClose();
    },
  });

  if (action.isSuccess && after) {
    return (
      <Stack>
        <div role="status">{after(action.data)}</div>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>{t("close")}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <div>{children}</div>
      {action.isError && <Failed fault={action.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={action.isPending}>{t("back")}</Button>
        <Button color={danger ? "red" : undefined} loading={action.isPending} onClick={() => action.mutate()} data-autofocus>
          {label}
        </Button>
      </Group>
    </Stack>
  );
}
