import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useOnce } from "../api/useOnce";
import { ListNameField } from "../lists/ListNameField";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import { Failed, Refused } from "../show/states";
import { listNameOf } from "./files";
import { flawOfMapping, type Mapping, trimmed } from "./mapping";
import { MappingTable } from "./MappingTable";
import { PreviewRows } from "./PreviewRows";
import { type Import, useImportChanged } from "./queries";

/** Which column is what, before the rows become leads. */
export function MappingForm({ shown }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { number } = useFormats();
  const { id: business_id, may } = useBusiness();
  const once = useOnce();
  const changed = useImportChanged();
  const [mapping, setMapping] = useState<Mapping>(shown.suggested_mapping);
  const [list, setList] = useState(shown.list ?? listNameOf(shown.name));
  const flaw = flawOfMapping(mapping);
  const start = useMutation({
    mutationFn: () =>
      once((key) =>
        answer(
          api.POST("/api/v1/businesses/{business_id}/imports/{import_id}/start", {
            params: { path: { business_id, import_id: shown.id }, header: { "Idempotency-Key": key } },
            body: { mapping: trimmed(mapping), ...(list.trim() === "" ? {} : { list: list.trim() }) },
          }),
        ),
      ),
    onSuccess: changed,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (flaw === null && !start.isPending) start.mutate();
  }

  if (!may("leads")) return <Refused />;
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Section title={t("mapping.title")} aside={<Text size="sm" c="dimmed"><HowRead shown={shown} /></Text>}>
          <Text size="sm" c="dimmed">{t("mapping.about")}</Text>
          <MappingTable shown={shown} mapping={mapping} set={setMapping} />
        </Section>
        <Section title={t("preview.title")} about={t("preview.about")}><PreviewRows shown={shown} mapping={mapping} /></Section>
        <Paper p="lg">
          <Stack gap="md">
            <ListNameField label={t("list.label")} description={t("list.about")} value={list} onChange={setList} />
            {start.isError && <Failed fault={start.error} />}
            <Group gap="md">
              <Button type="submit" size="md" disabled={flaw !== null} loading={start.isPending}>
                {shown.rows_total === null ? t("start.unknown") : t("start.act", { count: shown.rows_total, number: number(shown.rows_total) })}
              </Button>
              {flaw && <Text size="sm" role="status">{t(`mapping.flaw.${flaw}`)}</Text>}
            </Group>
          </Stack>
        </Paper>
      </Stack>
    </form>
  );
}

/** If it looks garbled, this is why. */
function HowRead({ shown: { format, encoding, separator } }: { shown: Import }) {
  const { t, i18n } = useTranslation("imports");
  if (format === "xlsx") return <bdi>XLSX</bdi>;
  const separated = separator && i18n.exists(`imports:separator.${separator}`) ? t(`separator.${separator as "comma"}`) : separator;
  return <><bdi dir="ltr">{[format, encoding].filter(Boolean).join(" · ").toUpperCase()}</bdi>{separated && ` · ${separated}`}</>;
}
