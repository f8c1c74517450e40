import { Group, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import { Phone } from "../show/Phone";
import { Ticking } from "../show/Ticking";

const SHOWN_MAX = 8;

/** Which calls are still live. */
export function LiveCalls({ calls }: { calls: Schema<"LiveCall">[] }) {
  const { t } = useTranslation("runs");
  return (
    <>
      <Text size="sm">{t("still_live", { count: calls.length })}</Text>
      <List size="sm" spacing={4}>
        {calls.slice(0, SHOWN_MAX).map((call) => (
          <List.Item key={call.job_id}>
            <Group gap="xs">
              <Phone number={call.phone} />
              {call.since && <Text size="sm" c="dimmed"><Ticking since={call.since} /></Text>}
            </Group>
          </List.Item>
        ))}
      </List>
      {calls.length > SHOWN_MAX && <Text size="sm" c="dimmed">{t("still_live_more", { number: calls.length - SHOWN_MAX })}</Text>}
    </>
  );
}
