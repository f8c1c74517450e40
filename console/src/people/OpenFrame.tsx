import { Box, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../shell/LanguageSwitch";
import { Logo } from "../shell/Logo";
import { SchemeSwitch } from "../shell/SchemeSwitch";

/** Around the pages that nobody has to be signed in for. */
export function OpenFrame({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  useDocumentTitle(`${title} · BulkCall`);
  return (
    <Box mih="100dvh">
      <Group component="header" justify="space-between" p="md">
        <Logo />
        <Group gap={4}>
          <LanguageSwitch />
          <SchemeSwitch />
        </Group>
      </Group>
      <Box component="main" maw={440} mx="auto" px="md" pt={{ base: 16, sm: 56 }} pb="xl">
        <Paper p={{ base: "lg", sm: "xl" }} shadow="xs">
          <Stack gap="lg">
            <div>
              <Title order={1}>{title}</Title>
              {about && <Text component="div" size="sm" c="dimmed" mt={4}>{about}</Text>}
            </div>
            {children}
          </Stack>
        </Paper>
      </Box>
    </Box>
  );
}
