import { Grid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../shell/business";
import { Facts } from "../show/Facts";
import { Section } from "../show/Section";
import { KindBadge } from "./KindBadge";
import { ScriptPreview } from "./ScriptPreview";
import { draftOf, type Script } from "./scripts";

/** For those who may not change it. */
export function ScriptShown({ script }: { script: Script }) {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Section title={t("what")}>
          <Facts
            facts={[
              [t("kind"), <KindBadge key="" kind={script.kind} />],
              [t("variables"), script.variables.length === 0 ? "–" : script.variables.map((name) => <bdi key={name}>{name} </bdi>)],
            ]}
          />
          <Text dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{script.text ?? script.url}</Text>
          <Text size="sm" c="dimmed">{t("read_only")}</Text>
        </Section>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <ScriptPreview draft={draftOf(script, business.language)} />
      </Grid.Col>
    </Grid>
  );
}
