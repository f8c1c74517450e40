import { Alert, Button, Center, Skeleton, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconLock } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useProblemText } from "../api/useProblemText";

interface EmptyProps {
  Icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  /** What it is for, or how it is filled. */
  text?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here, and that is all right. */
export function Empty({ Icon, title, text, action }: EmptyProps) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap="sm" maw={420} ta="center">
        <ThemeIcon size={56} radius="xl" variant="light" color="gray" aria-hidden>
          <Icon size={28} stroke={1.5} />
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        {text && <Text c="dimmed" size="sm">{text}</Text>}
        {action}
      </Stack>
    </Center>
  );
}

/** The shape of what is coming. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation("show");
  return (
    <Stack gap="sm" role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 20} width={row === 0 ? "40%" : "100%"} />
      ))}
    </Stack>
  );
}

/** It didn't come: why, and once more. A refusal for want of a right is shown as such, for trying again won't help. */
export function Failed({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const { t } = useTranslation("show");
  const { text, detail } = useProblemText()(fault);
  if (asProblem(fault).status === 403) return <Refused detail={detail} />;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={text} role="alert">
      <Stack gap="sm" align="flex-start">
        {detail && <Text size="sm" dir="auto">{detail}</Text>}
        {retry && <Button size="xs" variant="default" onClick={retry}>{t("retry")}</Button>}
      </Stack>
    </Alert>
  );
}

/**
 * The user may not see or do this.
 *
 * @param text who may open it; absent: the business's administrator
 */
export function Refused({ detail, text }: { detail?: string | null; text?: string }) {
  const { t } = useTranslation("show");
  return <Empty Icon={IconLock} title={t("refused.title")} text={<>{text ?? t("refused.text")}{detail && <Text span display="block" size="xs" mt={4}><bdi>{detail}</bdi></Text>}</>} />;
}

interface LoadedProps<T> {
  query: { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What a query brings, or that it is loading, or why it failed. */
export function Loaded<T>({ query, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
