import { Anchor, Group, Progress, Stack, Text } from "@mantine/core";
import { IconPhone, IconPhoneCalling } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schema } from "../api/client";
import type { Job } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { More } from "../show/More";
import { Phone } from "../show/Phone";
import { Section } from "../show/Section";
import { Ticking } from "../show/Ticking";
import classes from "./Lines.module.css";

/** As many as one can look at; a business with hundreds of lines sees the longest calls first, and the bar. */
const FIRST = 24;

interface LinesProps {
  limits: Schema<"Limits">;
  calls: Job[];
}

/** The lines of the business: who is being called on each, and for how long already. */
export function Lines({ limits, calls }: LinesProps) {
  const { t } = useTranslation("now");
  const business = useBusiness();
  const formats = useFormats();
  const { active_outbound: active, max_outbound: max } = limits;
  const busy = [...calls].sort((one, other) => one.id - other.id);
  const free = Array.from({ length: Math.max(0, max - busy.length) }, () => null);
  const text = t("lines.in_use", { active: formats.number(active), max: formats.number(max) });
  return (
    <Section title={t("lines.title")} aside={<Text fw={600} className="number" data-lines>{text}</Text>}>
      {max === 0 ? (
        <Text size="sm" c="dimmed">{t("lines.none")}</Text>
      ) : (
        <>
          {max > FIRST && <Progress value={(100 * active) / max} aria-label={text} size="lg" radius="sm" />}
          <More items={[...busy, ...free]} first={FIRST}>
            {(shown) => (
              <LineTiles>
                {shown.map((job, line) => (job ? <Busy key={job.id} businessId={business.id} job={job} /> : <Free key={`free-${line}`} />))}
              </LineTiles>
            )}
          </More>
        </>
      )}
    </Section>
  );
}

/** As many beside each other as there is room for. */
export function LineTiles({ children }: { children: ReactNode }) {
  return <ul className={classes.lines}>{children}</ul>;
}

interface BusyProps {
  businessId: number;
  job: Job;
  /** Whose call it is, where that needs saying. */
  whose?: ReactNode;
}

/** A line and who is on it. */
export function Busy({ businessId, job, whose }: BusyProps) {
  const { t } = useTranslation("now");
  const calling = job.status === "calling";
  const Icon = calling ? IconPhone : IconPhoneCalling;
  return (
    <li className={classes.line} data-busy>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <span className={classes.icon}><Icon size={18} stroke={1.8} /></span>
        <Stack gap={0} miw={0}>
          <Anchor component={Link} to={`/b/${businessId}/calls/${job.id}`} fw={600} size="sm" truncate c="var(--mantine-color-text)">
            {job.name ? <bdi>{job.name}</bdi> : <Phone number={job.phone} />}
          </Anchor>
          <Text size="xs" c="dimmed" truncate>
            {t(calling ? "lines.calling" : "lines.dialing")}{job.name && <> · <Phone number={job.phone} /></>}
          </Text>
          {whose}
        </Stack>
      </Group>
      {job.started_at && <Text fw={600} size="sm"><Ticking since={job.started_at} /></Text>}
    </li>
  );
}

function Free() {
  const { t } = useTranslation("now");
  return <li className={classes.line}><Text size="sm" c="dimmed">{t("lines.free")}</Text></li>;
}
