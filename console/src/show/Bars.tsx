import { Box, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Bars.module.css";
import { BarsTable } from "./BarsTable";

export interface Bar {
  at: string;
  /** The whole height. */
  all: number;
  /** Of all, the part that is drawn strongly, from the ground. */
  part: number;
}

interface BarsProps {
  bars: Bar[];
  /** What is seen, for those who don't see it. */
  label: string;
  /** What the two numbers of a bar are. */
  names: { all: string; part: string };
  /** What one bar says, while it is pointed at. */
  tell: (bar: Bar) => ReactNode;
  /** What is told while none is. */
  quiet: ReactNode;
  /** A time on the axis. */
  time: (at: string) => string;
}

const HEIGHT = 120;
/** Fewer bars than this leave the rest of the room to those that are to come. */
const ROOM_FOR = 24;

/**
 * Numbers over time, a bar for each stretch. Time goes from left to right in both languages, as on every chart that our
 * readers know.
 */
export function Bars({ bars, label, names, tell, quiet, time }: BarsProps) {
  const { t } = useTranslation("show");
  const [opened, { toggle }] = useDisclosure();
  const [pointed, setPointed] = useState<number | null>(null);
  const max = niceMax(Math.max(1, ...bars.map((bar) => bar.all)));
  const width = 100 / Math.max(ROOM_FOR, bars.length);
  const height = (value: number) => (value / max) * HEIGHT;
  const bar = pointed === null ? undefined : bars[pointed];
  return (
    <figure className={classes.figure}>
      <Text component="figcaption" size="sm" c="dimmed" mb={6} mih="1.5em">{bar ? tell(bar) : quiet}</Text>
      <Box className={classes.plot} dir="ltr">
        <Text component="span" size="xs" c="dimmed" className={classes.max} aria-hidden>{max}</Text>
        <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label} className={classes.svg} onMouseLeave={() => setPointed(null)}>
          <line x1="0" x2="100" y1="0.5" y2="0.5" className={classes.grid} />
          <line x1="0" x2="100" y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes.grid} />
          {bars.map(({ at, all, part }, index) => (
            <g key={at} transform={`translate(${index * width} 0)`} data-pointed={index === pointed || undefined} onMouseEnter={() => setPointed(index)}>
              <rect width={width} height={HEIGHT} className={classes.behind} />
              <rect x={width * 0.1} width={width * 0.8} y={HEIGHT - height(all)} height={height(all)} className={classes.all} />
              <rect x={width * 0.1} width={width * 0.8} y={HEIGHT - height(part)} height={height(part)} className={classes.part} />
            </g>
          ))}
        </svg>
        <Group justify="space-between" wrap="nowrap" className={classes.times} w={`${width * bars.length}%`} aria-hidden>
          {ticks(bars).map((at) => <Text key={at} size="xs" c="dimmed" className="number">{time(at)}</Text>)}
        </Group>
      </Box>
      <Button variant="subtle" color="gray" size="compact-xs" mt={4} aria-expanded={opened} onClick={toggle}
        rightSection={<IconChevronDown size={14} aria-hidden />}>
        {t("bars.as_table")}
      </Button>
      {opened && <BarsTable bars={bars} label={label} names={{ at: t("bars.at"), ...names }} time={time} />}
    </figure>
  );
}

export function BarsKey({ all, part }: { all: string; part: string }) {
  return (
    <Group gap="md">
      <Key className={classes.keyPart} text={part} />
      <Key className={classes.keyAll} text={all} />
    </Group>
  );
}

function Key({ className, text }: { className: string | undefined; text: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <span className={className} aria-hidden />
      <Text size="xs" c="dimmed">{text}</Text>
    </Group>
  );
}

/** 1, 2, 5, 10, 20, 50 …: a height that is easily halved and read. */
function niceMax(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((times) => times * step).find((nice) => nice >= value) ?? value;
}

/** The first, the last, and some between them at even distances, as there is room. */
function ticks(bars: Bar[]): string[] {
  const count = Math.max(1, Math.min(4, Math.floor(bars.length / 5)));
  return Array.from({ length: count }, (_, tick) => bars[Math.round((tick * (bars.length - 1)) / Math.max(1, count - 1))]?.at ?? "");
}
