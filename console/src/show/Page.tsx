import { Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

interface PageProps {
  title: string;
  /** Beside the title, such as a badge. */
  aside?: ReactNode;
  /** A line under the title. */
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Every page: its one heading, what can be done with all of it, its content. */
export function Page({ title, aside, about, actions, children }: PageProps) {
  useDocumentTitle(`${title} · BulkCall`);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} miw={0}>
          <Group gap="sm">
            <Title order={1} tabIndex={-1} style={{ overflowWrap: "anywhere" }}>{title}</Title>
            {aside}
          </Group>
          {about && (
            <Text component="div" size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
