import { useMemo } from "react";
import { useLanguage } from "../text/useLanguage";

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** 0:07, 12:05, 1:02:09: for a clock that ticks. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / HOUR_S);
  const minutes = Math.floor((whole % HOUR_S) / MINUTE_S);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % MINUTE_S)}` : `${minutes}:${two(whole % MINUTE_S)}`;
}

export function formatsOf(locale: string) {
  const plain = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const unit = (name: string) => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" });
  const [seconds, minutes, hours, days] = [unit("second"), unit("minute"), unit("hour"), unit("day")];

  const in_ = (zone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: "h23", ...options });

  return {
    number: (value: number) => plain.format(value),
    percent: (share: number) => percent.format(share),
    /** Two units at most: nobody plans by the seconds of an hour. */
    duration(total: number): string {
      const whole = Math.max(0, Math.round(total));
      const parts = (big: Intl.NumberFormat, bigSize: number, small: Intl.NumberFormat, smallSize: number) => {
        const rest = Math.floor((whole % bigSize) / smallSize);
        const count = big.format(Math.floor(whole / bigSize));
        return rest === 0 ? count : `${count} ${small.format(rest)}`;
      };
      if (whole < MINUTE_S) return seconds.format(whole);
      if (whole < HOUR_S) return parts(minutes, MINUTE_S, seconds, 1);
      if (whole < DAY_S) return parts(hours, HOUR_S, minutes, MINUTE_S);
      return parts(days, DAY_S, hours, HOUR_S);
    },
    /** @param named whether the zone stands beside it */
    time: (at: Date, zone: string, named = false) =>
      in_(zone, { hour: "2-digit", minute: "2-digit", timeZoneName: named ? "short" : undefined }).format(at),
    timeWithSeconds: (at: Date, zone: string) =>
      in_(zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at),
    /** The year only if it is another. */
    day(at: Date, zone: string): string {
      const year = in_(zone, { year: "numeric" });
      const another = year.format(at) !== year.format(new Date());
      return in_(zone, { day: "numeric", month: "short", year: another ? "numeric" : undefined }).format(at);
    },
    full: (at: Date, zone: string) => in_(zone, { dateStyle: "full", timeStyle: "long" }).format(at),
    /** The same day in that zone, and so the time alone is clear. */
    sameDay: (one: Date, other: Date, zone: string) => {
      const day = in_(zone, { dateStyle: "short" });
      return day.format(one) === day.format(other);
    },
  };
}

export function useFormats() {
  const { locale } = useLanguage();
  return useMemo(() => formatsOf(locale), [locale]);
}
