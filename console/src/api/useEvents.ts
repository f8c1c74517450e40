import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useConnection } from "../shell/connection";
import { listen, type StreamState } from "./events";
import type { Problem } from "./problem";
import { queries, sessionKey } from "./queries";

/** A hidden page lets go of its connection, for a browser has six to one server, for all of its tabs. */
const HIDDEN_MS = 20_000;

/**
 * Listens to a stream of the server while the page is shown, and tells the frame how the connection is.
 *
 * @param url null: nothing to listen to
 * @param onEvent name of an event and its data
 * @param onAgain the connection was lost, or let go of, and is back: what ended meanwhile is not told
 * @returns why the stream is refused; null: it is not
 */
export function useEvents(url: string | null, onEvent: (name: string, data: unknown) => void, onAgain?: () => void): Problem | null {
  const [state, setState] = useState<StreamState>("connecting");
  const [refused, setRefused] = useState<Problem | null>(null);
  const wasConnected = useRef(false);
  const { report } = useConnection();
  const heard = useEffectEvent(onEvent);
  const again = useEffectEvent(() => onAgain?.());
  const shown = useShown();

  useEffect(() => {
    if (url === null || !shown) return;
    const stop = new AbortController();
    setRefused(null);
    void listen(
      url,
      {
        onEvent: ({ name, data }) => heard(name, JSON.parse(data)),
        onState: (now) => {
          if (now === "connected" && wasConnected.current) again();
          wasConnected.current ||= now === "connected";
          setState(now);
        },
        onRefused: (problem) => {
          if (problem.status === 401) queries.setQueryData(sessionKey, null);
          setRefused(problem);
        },
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [url, shown]);

  const lost = url !== null && state === "lost";
  useEffect(() => report(lost), [report, lost]);
  useEffect(() => () => report(false), [report]);
  return refused;
}

function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") setShown(true);
      else timer = setTimeout(() => setShown(false), HIDDEN_MS);
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return shown;
}
