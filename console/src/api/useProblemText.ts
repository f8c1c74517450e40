import { useTranslation } from "react-i18next";
import { asProblem } from "./problem";
import type texts from "./text.he";

type Code = keyof typeof texts.problem;

/** What went wrong in the reader's language; the server's own words are the small print. */
export function useProblemText() {
  const { t, i18n } = useTranslation("api");
  return (fault: unknown): { text: string; detail: string | null } => {
    const problem = asProblem(fault);
    const known = i18n.exists(`api:problem.${problem.code}`);
    const text = t(`problem.${known ? (problem.code as Code) : "internal"}`);
    const wait = problem.retryAfter === null ? "" : ` ${t("again", { count: problem.retryAfter })}`;
    return { text: text + wait, detail: problem.detail };
  };
}
