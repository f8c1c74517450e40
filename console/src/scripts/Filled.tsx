import { useTranslation } from "react-i18next";
import classes from "./Filled.module.css";
import { directionOf, piecesOf } from "./template";

/** A text with what stands in it for one lead; without a lead, with the names of what will. */
export function Filled({ text, values }: { text: string; values: Map<string, string> | null }) {
  const { t } = useTranslation("scripts");
  if (text.trim() === "") return <div className={classes.text}>{t("preview.empty")}</div>;
  return (
    <div className={classes.text} dir={directionOf(text)}>
      {piecesOf(text).map((piece, place) => {
        if ("text" in piece) return <span key={place}>{piece.text}</span>;
        const value = values?.get(piece.variable);
        return (
          <mark key={place} className={value === undefined ? classes.missing : classes.value}>
            <bdi>{value ?? piece.variable}</bdi>
          </mark>
        );
      })}
    </div>
  );
}
