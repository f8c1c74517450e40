import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Phone } from "../show/Phone";
import type { Script } from "../scripts/scripts";
import type { Preview } from "./queries";
import classes from "./Summary.module.css";

interface SampleProps {
  sample: NonNullable<Preview["sample"]>;
  script: Script | null;
}

/** What one of them will hear. */
export function Sample({ sample: { name, phone, text, missing }, script }: SampleProps) {
  const { t } = useTranslation("start");
  const heard = text ?? script?.url;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {t(text === null ? `sample.${script?.kind === "stream" ? "stream" : "play"}` : "sample.says")} {name ? <bdi>{name}</bdi> : <Phone number={phone} />}
      </Text>
      {heard && <Text component="blockquote" className={classes.says} dir={text === null ? "ltr" : "auto"}>{heard}</Text>}
      {missing.length > 0 && <Text size="sm" c="dimmed">{t("sample.missing", { count: missing.length, names: missing.join(", ") })}</Text>}
    </Stack>
  );
}
