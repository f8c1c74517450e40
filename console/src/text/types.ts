/**
 * The other language's texts: the same keys. Hebrew has a word for two (`_two`), English has none, so those keys may be left out.
 */
export type SameKeys<T> = {
  [K in keyof T as K extends `${string}_two` ? never : K]: T[K] extends string ? string : SameKeys<T[K]>;
};
