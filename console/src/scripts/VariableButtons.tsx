import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSampleLeads } from "./useSampleLeads";
import { builtIn } from "./template";

const SHOWN_MAX = 12;

/** What can stand for each lead's own: what all have, and what the newest leads bring along. */
export function VariableButtons({ onPick }: { onPick: (variable: string) => void }) {
  const { t } = useTranslation("scripts");
  const { data } = useSampleLeads("");
  const own = new Set((data ?? []).flatMap((lead) => Object.keys(lead.variables)));
  const names = [...builtIn, ...[...own].filter((name) => !(builtIn as readonly string[]).includes(name))].slice(0, SHOWN_MAX);
  return (
    <Group gap={6} role="group" aria-label={t("insert")}>
      <Text size="xs" c="dimmed">{t("insert")}</Text>
      {names.map((name) => (
        <Button key={name} size="compact-xs" variant="light" color="gray" leftSection={<IconPlus size={12} aria-hidden />} onClick={() => onPick(name)}>
          <bdi>{(builtIn as readonly string[]).includes(name) ? t(`built_in.${name as (typeof builtIn)[number]}`) : name}</bdi>
        </Button>
      ))}
    </Group>
  );
}
