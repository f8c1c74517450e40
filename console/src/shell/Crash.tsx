import { Button, Container, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";

/** A fault of the console itself; or the server has a newer one, whose parts have other names. Loading it anew mends the second. */
export function Crash() {
  const { t } = useTranslation();
  const fault = useRouteError();
  return (
    <Container component="main" size="xs" py={96}>
      <Stack align="center" ta="center">
        <Title order={1}>{t("crash.title")}</Title>
        <Text c="dimmed">{t("crash.text")}</Text>
        <Button onClick={() => window.location.reload()}>{t("crash.reload")}</Button>
        <Text size="xs" c="dimmed" dir="ltr">{fault instanceof Error ? fault.message : String(fault)}</Text>
      </Stack>
    </Container>
  );
}
