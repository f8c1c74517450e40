/** How far this computer's clock is behind the server's, to a second. */
let behind_ms = 0;

/** Told by every answer. */
export function learnTime(response: Response): void {
  const at = Date.parse(response.headers.get("Date") ?? "");
  // The header has whole seconds, and so is half a second old on average.
  if (!Number.isNaN(at)) behind_ms = at + 500 - Date.now();
}

/** Now, as the server has it, whose times are shown: milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + (Math.abs(behind_ms) < 1_500 ? 0 : behind_ms);
}
