import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "./states";
import type { useSending } from "./useSending";

interface FormEndProps {
  sending: Pick<ReturnType<typeof useSending>, "isPending" | "fault" | "isSaved">;
  /** The verb. */
  label: string;
  /** What is said once it is saved; absent: that it is. */
  saved?: string;
  /** Another way out, before the button. */
  children?: ReactNode;
}

/** Under a form: what went wrong, the button, and that it went well. */
export function FormEnd({ sending, label, saved, children }: FormEndProps) {
  const { t } = useTranslation("show");
  return (
    <Stack gap="md">
      {sending.fault !== null && <Failed fault={sending.fault} />}
      <Group gap="md">
        <Button type="submit" loading={sending.isPending}>{label}</Button>
        {children}
        <div role="status">
          {sending.isSaved && (
            <Group gap={6} wrap="nowrap">
              <IconCheck size={18} color="var(--mantine-color-green-text)" aria-hidden />
              <Text size="sm">{saved ?? t("saved")}</Text>
            </Group>
          )}
        </div>
      </Group>
    </Stack>
  );
}
