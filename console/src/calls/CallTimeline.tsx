import { Group, Text, Timeline } from "@mantine/core";
import {
  IconArrowBackUp, IconCheck, IconCircleDot, IconHelpCircle, IconPencil, IconPhoneCalling, IconPhoneOff, IconPhoneOutgoing, IconPhonePlus, IconBell,
  IconRecordMail,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { OutcomeBadge, outcomeLooks } from "../show/badges";
import type { Outcome } from "../show/outcomes";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Empty } from "../show/states";
import type { Call } from "./CallPage";
import { inOrder } from "./inOrder";

const kinds = {
  claimed: { color: "gray", Icon: IconPhonePlus },
  placed: { color: "blue", Icon: IconPhoneOutgoing },
  ringing: { color: "blue", Icon: IconBell },
  answered: { color: "green", Icon: IconPhoneCalling },
  answered_by: { color: "blue", Icon: IconRecordMail },
  ended: { color: "gray", Icon: IconCheck },
  unknown: { color: "cyan", Icon: IconHelpCircle },
  given_back: { color: "yellow", Icon: IconArrowBackUp },
  hung_up: { color: "red", Icon: IconPhoneOff },
  turned_up_late: { color: "cyan", Icon: IconHelpCircle },
  outcome_corrected: { color: "cyan", Icon: IconPencil },
} satisfies Record<string, { color: string; Icon: ComponentType<{ size?: number }> }>;

const answerers = ["human", "machine", "fax", "unknown"] as const;

const sources = ["engine", "callback", "poll", "operator"] as const;

const kindOf = (event: Happened) => (event.kind in kinds ? (event.kind as keyof typeof kinds) : null);

type Happened = Call["events"][number];

/** Everything that happened, in the order in which it did. */
export function CallTimeline({ call: { events } }: { call: Call }) {
  const { t } = useTranslation("calls");
  return (
    <Section title={t("timeline")}>
      {events.length === 0 ? (
        <Empty Icon={IconPhoneCalling} title={t("nothing")} />
      ) : (
        <Timeline bulletSize={26} lineWidth={2} active={events.length}>
          {inOrder(events).map((event, index) => {
            const kind = kindOf(event);
            const { color, Icon } = kind ? kinds[kind] : { color: "gray", Icon: IconCircleDot };
            return (
              <Timeline.Item key={index} color={color} bullet={<Icon size={14} aria-hidden />} title={kind ? t(`event.${kind}`) : event.kind}>
                <About event={event} />
              </Timeline.Item>
            );
          })}
        </Timeline>
      )}
    </Section>
  );
}

function About({ event }: { event: Happened }) {
  const { t } = useTranslation("calls");
  const source = sources.find((one) => one === event.source);
  const answerer = event.kind === "answered_by" ? answerers.find((one) => one === event.detail) : undefined;
  const outcome = !answerer && event.detail !== null && event.detail in outcomeLooks ? (event.detail as Outcome) : null;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="dimmed"><LocalTime at={event.at} seconds /></Text>
        {source && <Text size="sm" c="dimmed">· {t(`source.${source}`)}</Text>}
        {outcome && <OutcomeBadge outcome={outcome} />}
      </Group>
      {answerer && <Text size="sm">{t(`answerer.${answerer}`)}</Text>}
      {event.detail && !outcome && !answerer && <Text size="xs" c="dimmed" dir="auto">{event.detail}</Text>}
    </>
  );
}
