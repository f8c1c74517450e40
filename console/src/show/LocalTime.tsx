import { useBusinessZone } from "../shell/business";
import { Explained } from "./Explained";
import { useFormats } from "./formats";

interface LocalTimeProps {
  /** As the API gives it. */
  at: string;
  seconds?: boolean;
  /** Of the business it belongs to; absent: that of the page. */
  zone?: string;
  /** It stands in a link or a button, and says no more. */
  plain?: boolean;
}

/**
 * A moment in the business's own time zone, which is named where the clocks of the page show another time; the day stands
 * beside it unless it is today. The whole of it is told on demand.
 */
export function LocalTime({ at, seconds = false, plain = false, zone: given }: LocalTimeProps) {
  const ofPage = useBusinessZone();
  const zone = given ?? ofPage;
  const formats = useFormats();
  const moment = new Date(at);
  const isElsewhere = formats.time(moment, zone) !== formats.time(moment, ofPage);
  const time = seconds ? formats.timeWithSeconds(moment, zone) : formats.time(moment, zone, isElsewhere);
  const day = formats.sameDay(moment, new Date(), zone) ? "" : `${formats.day(moment, zone)}, `;
  return (
    <Explained text={plain ? null : formats.full(moment, zone)}>
      <time dateTime={at} className="number">
        {day}
        {time}
      </time>
    </Explained>
  );
}
