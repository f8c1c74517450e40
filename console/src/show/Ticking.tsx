import { useEffect, useState } from "react";
import { serverNow } from "../api/clock";
import { clock } from "./formats";

/** For how long already; it ticks. */
export function Ticking({ since }: { since: string }) {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <bdi dir="ltr" className="number">
      {clock((now - Date.parse(since)) / 1_000)}
    </bdi>
  );
}
