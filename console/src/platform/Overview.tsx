import { Anchor, Box, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconBuilding } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api, type Schema } from "../api/client";
import { useAttentionTexts } from "../now/useAttentionTexts";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { Explained } from "../show/Explained";
import { useFormats } from "../show/formats";
import { Empty, Loaded } from "../show/states";
import { Tag } from "../show/Tag";
import { useUrlCursor } from "../show/useUrlState";

type Line = Schema<"BusinessOverview">;

const AGAIN_MS = 2_000;

/** What goes on in each business, read again and again while it is looked at. */
export function Overview() {
  const { t } = useTranslation("platform");
  const heading = useId();
  const pages = useUrlCursor();
  const query = useQuery({
    queryKey: ["overview", pages.cursor],
    queryFn: () => answer(api.GET("/api/v1/overview", { params: { query: { cursor: pages.cursor } } })),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
  return (
    <Loaded query={query}>
      {({ items, next_cursor }) =>
        items.length === 0 && pages.isFirst ? (
          <Empty Icon={IconBuilding} title={t("empty.title")} text={t("empty.text")} />
        ) : (
          <Stack component="section" gap="sm" aria-labelledby={heading}>
            <Title order={2} id={heading}>{t("each")}</Title>
            <Table lines={items} fading={query.isPlaceholderData} />
            <Pager pages={pages} nextCursor={next_cursor} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function Table({ lines, fading }: { lines: Line[]; fading: boolean }) {
  const { t } = useTranslation("platform");
  const formats = useFormats();
  const columns: Column<Line>[] = [
    { key: "name", title: t("column.name"), cell: (line) => <Name line={line} /> },
    { key: "lines", title: t("column.lines"), cell: (line) => <InUse line={line} /> },
    { key: "runs", title: t("column.runs"), wide: true, cell: (line) => formats.number(line.running_runs) },
    { key: "queued", title: t("column.queued"), wide: true, cell: (line) => formats.number(line.queued) },
    { key: "attention", title: t("column.attention"), wide: true, cell: (line) => <Wanting line={line} /> },
  ];
  return (
    <Paper px="md" py="xs">
      <DataTable label={t("table")} columns={columns} rows={lines} rowKey={(line) => line.business_id} fading={fading} />
    </Paper>
  );
}

/** On a telephone what needs attention stands here. */
function Name({ line }: { line: Line }) {
  return (
    <Stack gap={4}>
      <Anchor component={Link} to={`/b/${line.business_id}/now`} fw={600}>{line.name}</Anchor>
      {line.attention.length > 0 && <Box hiddenFrom="sm"><Wanting line={line} /></Box>}
    </Stack>
  );
}

function InUse({ line: { active_outbound: active, max_outbound: max } }: { line: Line }) {
  const { t } = useTranslation("platform");
  const formats = useFormats();
  const text = t("lines", { active: formats.number(active), max: formats.number(max) });
  return (
    <Stack gap={4} miw={80}>
      <Text size="sm" className="number">{text}</Text>
      <Progress value={max === 0 ? 0 : (100 * active) / max} aria-label={text} />
    </Stack>
  );
}

function Wanting({ line: { attention } }: { line: Line }) {
  const { t } = useTranslation("platform");
  const textsOf = useAttentionTexts();
  if (attention.length === 0) return <Text size="sm" c="dimmed">{t("attention_none")}</Text>;
  return (
    <Group gap={6}>
      {attention.map((one) => {
        const { title, text, detail } = textsOf(one);
        return (
          <Explained key={`${one.code}-${one.run_id}`} around text={<>{text}{detail && <> <bdi>{detail}</bdi></>}</>}>
            <Tag color="yellow" Icon={IconAlertTriangle} text={title} />
          </Explained>
        );
      })}
    </Group>
  );
}
