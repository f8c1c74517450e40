import { Group, Text, Timeline } from "@mantine/core";
import {
  IconArrowBackUp, IconCheck, IconCircleDot, IconHelpCircle, IconPencil, IconPhoneCalling, IconPhoneOff, IconPhoneOutgoing, IconPhonePlus, IconBell,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { type Outcome, OutcomeBadge, outcomeLooks } from "../show/badges";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Empty } from "../show/states";
import type { Call } from "./CallPage";

const kinds = {
  claimed: { color: "gray", Icon: IconPhonePlus },
  placed: { color: "blue", Icon: IconPhoneOutgoing },
  ringing: { color: "blue", Icon: IconBell },
  answered: { color: "green", Icon: IconPhoneCalling },
  ended: { color: "gray", Icon: IconCheck },
  unknown: { color: "cyan", Icon: IconHelpCircle },
  given_back: { color: "yellow", Icon: IconArrowBackUp },
  hung_up: { color: "red", Icon: IconPhoneOff },
  turned_up_late: { color: "cyan", Icon: IconHelpCircle },
  outcome_corrected: { color: "cyan", Icon: IconPencil },
} satisfies Record<string, { color: string; Icon: ComponentType<{ size?: number }> }>;

const sources = ["engine", "callback", "poll", "operator"] as const;

/** Everything that happened, in the order in which it did. */
export function CallTimeline({ call }: { call: Call }) {
  const { t } = useTranslation("calls");
  return (
    <Section title={t("timeline")}>
      {call.events.length === 0 ? (
        <Empty Icon={IconPhoneCalling} title={t("nothing")} />
      ) : (
        <Timeline bulletSize={26} lineWidth={2} active={call.events.length}>
          {call.events.map((event, index) => (
            <Happened key={index} event={event} />
          ))}
        </Timeline>
      )}
    </Section>
  );
}

function Happened({ event }: { event: Call["events"][number] }) {
  const { t } = useTranslation("calls");
  const kind = event.kind in kinds ? (event.kind as keyof typeof kinds) : null;
  const { color, Icon } = kind ? kinds[kind] : { color: "gray", Icon: IconCircleDot };
  const source = sources.find((one) => one === event.source);
  const outcome = event.detail !== null && event.detail in outcomeLooks ? (event.detail as Outcome) : null;
  return (
    <Timeline.Item color={color} bullet={<Icon size={14} />} title={kind ? t(`event.${kind}`) : t("event.other", { kind: event.kind })}>
      <Group gap="xs">
        <Text size="sm" c="dimmed"><LocalTime at={event.at} seconds /></Text>
        {source && <Text size="sm" c="dimmed">· {t(`source.${source}`)}</Text>}
        {outcome && <OutcomeBadge outcome={outcome} />}
      </Group>
      {event.detail && !outcome && <Text size="xs" c="dimmed" dir="auto">{event.detail}</Text>}
    </Timeline.Item>
  );
}
