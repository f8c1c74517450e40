import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type FieldProblem } from "./problem";
import type texts from "./text.he";

type Code = keyof typeof texts.field;

/** Nothing is left to say about these. */
const PLAIN: readonly string[] = ["required", "missing", "wrong", "same_as_email"];

/** What is wrong with which field, by the field's name, in the reader's language; the server's own words are the small print. */
export function useFieldErrors() {
  const { t, i18n } = useTranslation("api");

  const shown = ({ code, detail }: FieldProblem): ReactNode => {
    const known = i18n.exists(`api:field.${code}`);
    const text = t(`field.${known ? (code as Code) : "invalid"}`);
    return PLAIN.includes(code) ? text : <>{text} <bdi>({detail})</bdi></>;
  };

  return (fault: unknown): Record<string, ReactNode> =>
    Object.fromEntries(asProblem(fault).errors.map((error) => [error.field, shown(error)]));
}
