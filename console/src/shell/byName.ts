/** By the alphabet of the reader's language: the server has them in the order in which they were made. */
export function byName<T extends { name: string }>(things: readonly T[], locale: string): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...things].sort((one, other) => compare(one.name, other.name));
}
