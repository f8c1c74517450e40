import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useOnce } from "../api/useOnce";
import { Failed } from "./states";

interface ActionDialogProps<R> {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it will do, said before it is done; or the fields of a form, given why it was refused the last time. */
  children: ReactNode | ((fault: unknown) => ReactNode);
  /** What the button does: the verb, not "OK". */
  label: string;
  danger?: boolean;
  /** Something is missing, so it can't be done yet. */
  disabled?: boolean;
  size?: string;
  /** @param key for the header Idempotency-Key: tried again after a fault, it still happens once */
  act: (key: string) => Promise<R>;
  onDone?: (result: R) => void;
  /** What has become of it; absent: the dialog closes itself. */
  after?: (result: R) => ReactNode;
}

/** Says what will be done, does it, and tells what came of it. */
export function ActionDialog<R>({ opened, onClose, title, size, ...step }: ActionDialogProps<R>) {
  const { t } = useTranslation("show");
  const [busy, setBusy] = useState(false);
  // What is under way is told of when it is over: until then nothing closes the dialog.
  const close = () => busy || onClose();
  return (
    <Modal opened={opened} onClose={close} title={title} size={size} centered closeOnClickOutside={!step.after} closeButtonProps={{ "aria-label": t("close") }}>
      {opened && <Steps onClose={onClose} setBusy={setBusy} {...step} />}
    </Modal>
  );
}

type StepsProps<R> = Omit<ActionDialogProps<R>, "opened" | "title" | "size"> & { setBusy: (busy: boolean) => void };

function Steps<R>({ onClose, setBusy, children, label, danger, disabled, act, onDone, after }: StepsProps<R>) {
  const { t } = useTranslation("show");
  const once = useOnce();
  const action = useMutation({
    mutationFn: () => {
      setBusy(true);
      return once(act).finally(() => setBusy(false));
    },
    onSuccess: (result) => {
      onDone?.(result);
      if (!after) onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    // React hands it on to a form around the dialog, though in the document the dialog is not inside of it.
    event.stopPropagation();
    if (!action.isPending) action.mutate();
  }

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
  const isForm = typeof children === "function";
  const saidByFields = isForm && action.isError && asProblem(action.error).errors.length > 0;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>{isForm ? children(action.error) : children}</div>
        {action.isError && !saidByFields && <Failed fault={action.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={action.isPending}>{t("back")}</Button>
          <Button type="submit" color={danger ? "red" : undefined} loading={action.isPending} disabled={disabled} data-autofocus>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
