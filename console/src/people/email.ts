/** What the server takes for an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[!-?A-~]+@[!-?A-~]+$/.test(text.trim());
}
