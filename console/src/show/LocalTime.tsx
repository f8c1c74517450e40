import { useBusinessZone } from "../shell/business";
import { useFormats } from "./formats";

interface LocalTimeProps {
  /** As the API gives it. */
  at: string;
  seconds?: boolean;
}

/** A moment in the business's own time zone; the day stands beside it unless it is today. */
export function LocalTime({ at, seconds = false }: LocalTimeProps) {
  const zone = useBusinessZone();
  const formats = useFormats();
  const moment = new Date(at);
  const time = seconds ? formats.timeWithSeconds(moment, zone) : formats.time(moment, zone);
  const day = formats.sameDay(moment, new Date(), zone) ? "" : `${formats.day(moment, zone)}, `;
  return (
    <time dateTime={at} title={formats.full(moment, zone)} className="number">
      {day}
      {time}
    </time>
  );
}
