import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconMessage, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { type Column, DataTable } from "../show/DataTable";
import { Page } from "../show/Page";
import { Empty, Loaded } from "../show/states";
import { Tag } from "../show/Tag";
import { KindBadge } from "./KindBadge";
import { DEFAULT, type Script, scriptsQuery } from "./scripts";

/** What is said in calls. */
export function Component() {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  const query = useQuery(scriptsQuery(business.id));
  const fresh = business.may("scripts") && (
    <Button component={Link} to="new" leftSection={<IconPlus size={18} aria-hidden />}>{t("new")}</Button>
  );
  return (
    <Page title={t("title")} about={t("about")} actions={fresh}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <Empty Icon={IconMessage} title={t("empty.title")} text={t("empty.text")} action={fresh} /> : <Scripts scripts={items} />
        }
      </Loaded>
    </Page>
  );
}

function Scripts({ scripts }: { scripts: Script[] }) {
  const { t } = useTranslation("scripts");
  const columns: Column<Script>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ id, name }) => (
        <Group gap="xs">
          <Anchor component={Link} to={String(id)} fw={500}><bdi>{name}</bdi></Anchor>
          {name === DEFAULT && <Tag text={t("default")} />}
        </Group>
      ),
    },
    { key: "kind", title: t("kind"), cell: ({ kind }) => <KindBadge kind={kind} /> },
    { key: "says", title: t("says"), wide: true, cell: (script) => <Says script={script} /> },
    {
      key: "variables",
      title: t("variables"),
      wide: true,
      cell: ({ variables }) => <Text size="sm">{variables.length === 0 ? "–" : variables.map((name, place) => <span key={name}>{place > 0 && ", "}<bdi>{name}</bdi></span>)}</Text>,
    },
  ];
  return <DataTable label={t("title")} columns={columns} rows={scripts} rowKey={({ id }) => id} />;
}

function Says({ script }: { script: Script }) {
  return <Text size="sm" c="dimmed" lineClamp={1} maw={360} dir="auto">{script.text ?? script.url}</Text>;
}
