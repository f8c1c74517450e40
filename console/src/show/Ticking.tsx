import { useEffect, useState } from "react";
import { clock } from "./formats";

/** For how long already; it ticks. The offset to the server's clock is not known, so it never shows less than nothing. */
export function Ticking({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <bdi dir="ltr" className="number">
      {clock((now - Date.parse(since)) / 1_000)}
    </bdi>
  );
}
