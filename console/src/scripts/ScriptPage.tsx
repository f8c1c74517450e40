import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import NotFoundPage from "../shell/NotFoundPage";
import { useBusiness } from "../shell/business";
import { Page } from "../show/Page";
import { Loaded, Refused } from "../show/states";
import { Tag } from "../show/Tag";
import { DeleteScript } from "./DeleteScript";
import { ScriptForm } from "./ScriptForm";
import { ScriptShown } from "./ScriptShown";
import { ScriptUse } from "./ScriptUse";
import { type Script, scriptQuery } from "./scripts";

/** One script, or one to be made. */
export function Component() {
  const { scriptId } = useParams();
  const id = Number(scriptId);
  if (scriptId === "new") return <New />;
  return Number.isSafeInteger(id) ? <Known key={id} id={id} /> : <NotFoundPage />;
}

function Back() {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  return <Anchor component={Link} to={`/b/${business.id}/settings/scripts`} size="sm">{t("all")}</Anchor>;
}

function New() {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  return (
    <Page title={t("new")} about={<Back />}>
      {business.may("scripts") ? <ScriptForm script={null} /> : <Refused />}
    </Page>
  );
}

function Known({ id }: { id: number }) {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  const query = useQuery(scriptQuery(business.id, id));
  const script = query.data;
  return (
    <Page
      title={script?.name ?? t("one")}
      about={<Back />}
      aside={script && <Tag text={t("version", { version: script.version })} />}
      actions={script && business.may("scripts") && <DeleteScript script={script} />}
    >
      <Loaded query={query}>{(read) => <Content script={read} />}</Loaded>
    </Page>
  );
}

function Content({ script }: { script: Script }) {
  const business = useBusiness();
  return (
    <>
      {business.may("scripts") ? <ScriptForm key={script.id} script={script} /> : <ScriptShown script={script} />}
      <ScriptUse script={script} />
    </>
  );
}
