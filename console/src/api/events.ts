import { learnTime } from "./clock";
import { asProblem, Problem, unreachable } from "./problem";

export type StreamState = "connecting" | "connected" | "lost";

interface StreamEvent {
  name: string;
  data: string;
}

/** The server sends a comment every 15 s: two of them missing, and nobody is there. */
const SILENCE_MS = 35_000;
const AGAIN_MS = 2_000;
const AGAIN_MAX_MS = 10_000;

/**
 * Cuts what comes in into events. EventSource would do that as well, but it shows neither comments, so a dead connection
 * looks like a quiet one, nor the status of a refusal.
 */
export class EventParser {
  private rest = "";

  push(text: string): StreamEvent[] {
    const blocks = (this.rest + text).replaceAll("\r\n", "\n").split("\n\n");
    this.rest = blocks.pop() ?? "";
    return blocks.map(EventParser.parse).filter((event) => event !== null);
  }

  private static parse(block: string): StreamEvent | null {
    let name = "message";
    const data: string[] = [];
    for (const line of block.split("\n")) {
      if (line.startsWith("event:")) name = line.slice(6).trim();
      if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
    }
    return data.length === 0 ? null : { name, data: data.join("\n") };
  }
}

interface Listener {
  onEvent(event: StreamEvent): void;
  onState(state: StreamState): void;
  /** Refused for good: it is not tried again. */
  onRefused(problem: Problem): void;
}

/** Listens until the signal says stop, and connects again whenever the connection is lost. */
export async function listen(url: string, listener: Listener, stop: AbortSignal): Promise<void> {
  let wait = AGAIN_MS;
  while (!stop.aborted) {
    try {
      await listenOnce(url, stop, (event) => {
        wait = AGAIN_MS;
        listener.onEvent(event);
      }, () => listener.onState("connected"));
    } catch (fault) {
      if (stop.aborted) return;
      const problem = asProblem(fault);
      if (problem.status >= 400 && problem.status < 429) {
        listener.onRefused(problem);
        return;
      }
    }
    if (stop.aborted) return;
    listener.onState("lost");
    await pause(wait, stop);
    wait = Math.min(wait * 1.5, AGAIN_MAX_MS);
  }
}

async function listenOnce(url: string, stop: AbortSignal, onEvent: (event: StreamEvent) => void, onOpen: () => void) {
  const cut = new AbortController();
  const abort = () => cut.abort();
  stop.addEventListener("abort", abort);
  window.addEventListener("offline", abort);
  let silence = setTimeout(abort, SILENCE_MS);
  try {
    const response = await fetch(url, { headers: { Accept: "text/event-stream" }, signal: cut.signal, cache: "no-store" });
    if (!response.ok) throw Problem.of(await response.json().catch(() => null), response);
    if (response.body === null) throw unreachable(null);
    learnTime(response);
    onOpen();
    const parser = new EventParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      clearTimeout(silence);
      silence = setTimeout(abort, SILENCE_MS);
      parser.push(read.value).forEach(onEvent);
    }
  } finally {
    clearTimeout(silence);
    stop.removeEventListener("abort", abort);
    window.removeEventListener("offline", abort);
  }
}

/** Shorter if the browser says that the network is back. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", done);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener("abort", done);
    window.addEventListener("online", done);
  });
}
