import { Button, Group, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconListDetails, IconPhone, IconPhoneCalling, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AddToList } from "../lists/AddToList";
import { RemoveFromList } from "../lists/RemoveFromList";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { CALL_NOW_MAX, CallNow } from "../start/CallNow";
import { startOf } from "../start/choice";
import classes from "./BulkBar.module.css";
import { DeleteLeads } from "./DeleteLeads";
import { type Lead, listsOf, type Selection } from "./selection";
import type { useSelection } from "./useSelection";

interface BulkBarProps {
  selection: ReturnType<typeof useSelection>;
  /** How many match the filter; undefined: not counted yet. */
  total: number | undefined;
}

/** Who is selected, and what can be done with them. It stays in sight while the table is scrolled. */
export function BulkBar({ selection: chosen, total }: BulkBarProps) {
  const { t } = useTranslation("leads");
  const formats = useFormats();
  const { id, may } = useBusiness();
  const { selection, count, clear } = chosen;
  const picked = selection.kind === "picked" ? [...selection.leads.values()] : null;
  const more = picked !== null && chosen.allOnPage && total !== undefined && total > count;
  return (
    <Paper className={classes.bar} shadow="md" p="sm" component="section" aria-label={t("select.label")}>
      <Group gap="sm" justify="space-between">
        <Group gap="xs">
          <Text fw={600} className="number" role="status">
            {t(selection.kind === "matching" ? "select.all" : "select.some", { count, number: formats.number(count) })}
          </Text>
          {more && (
            <Button variant="subtle" size="compact-sm" onClick={() => chosen.selectMatching(total)}>
              {t("select.matching", { count: total, number: formats.number(total) })}
            </Button>
          )}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={clear}>{t("select.clear")}</Button>
        </Group>
        <Group gap="xs">
          {!picked && may("leads") && <Text size="sm" c="dimmed">{t("select.by_hand")}</Text>}
          {may("lists") && <ListActions selection={selection} count={count} done={clear} />}
          {picked && may("leads") && <Delete leads={picked} done={clear} />}
          {picked && may("calls") && picked.length <= CALL_NOW_MAX && <CallThem leads={picked} />}
          {may("calls") && (
            <Button component={Link} {...startOf(id, selection)} leftSection={<IconPhoneCalling size={16} aria-hidden />}>
              {t("select.start", { count, number: formats.number(count) })}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

function ListActions({ selection, count, done }: { selection: Selection; count: number; done: () => void }) {
  const { t } = useTranslation("leads");
  const [adding, add] = useDisclosure();
  const [removing, remove] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconListDetails size={16} aria-hidden />} onClick={add.open}>{t("select.add")}</Button>
      {listsOf(selection).length > 0 && <Button variant="default" onClick={remove.open}>{t("select.remove")}</Button>}
      <AddToList opened={adding} onClose={add.close} who={selection} count={count} />
      <RemoveFromList opened={removing} onClose={remove.close} who={selection} onRemoved={done} />
    </>
  );
}

function Delete({ leads, done }: { leads: Lead[]; done: () => void }) {
  const { t } = useTranslation("leads");
  const [deleting, erase] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={erase.open}>{t("select.delete")}</Button>
      <DeleteLeads opened={deleting} onClose={erase.close} leads={leads} onDeleted={done} />
    </>
  );
}

function CallThem({ leads }: { leads: Lead[] }) {
  const { t } = useTranslation("leads");
  const [opened, call] = useDisclosure();
  return (
    <>
      <Button variant="light" leftSection={<IconPhone size={16} aria-hidden />} onClick={call.open}>{t("call_now")}</Button>
      <CallNow opened={opened} onClose={call.close} leads={leads} />
    </>
  );
}
