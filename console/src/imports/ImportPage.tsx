import { Alert, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { answer, api } from "../api/client";
import NotFoundPage from "../shell/NotFoundPage";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { Email } from "../show/Email";
import { LocalTime } from "../show/LocalTime";
import { LoadedPage } from "../show/LoadedPage";
import { Page } from "../show/Page";
import { Counts } from "./Counts";
import { ImportBadge } from "./ImportBadge";
import { MappingForm } from "./MappingForm";
import { type Import, isOver, useImport, useImportChanged } from "./queries";
import { Result } from "./Result";
import { Running } from "./Running";
import { useReasons } from "./useReasons";

export function Component() {
  const importId = Number(useParams().importId);
  if (!Number.isSafeInteger(importId)) return <NotFoundPage />;
  return <OfId key={importId} id={importId} />;
}

function OfId({ id }: { id: number }) {
  const { t } = useTranslation("imports");
  const query = useImport(id);
  return <LoadedPage title={t("one")} query={query}>{(shown) => <OneImport shown={shown} />}</LoadedPage>;
}

function OneImport({ shown }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { may } = useBusiness();
  const reasons = useReasons();
  const { id, name, status, created_by, created_at, detail } = shown;
  return (
    <Page title={name ?? t("nameless", { id })} aside={<ImportBadge status={status} />}
      about={<>{created_by && <><Email address={created_by} /> · </>}<LocalTime at={created_at} /></>}
      actions={may("leads") && !isOver(shown) && <Cancel shown={shown} />}>
      {status === "failed" && <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t("failed")} role="alert"><bdi>{reasons.fault(shown.detail_code, detail)}</bdi></Alert>}
      {status === "cancelled" && <Alert color="gray" icon={<IconInfoCircle />} title={t("cancelled")}>{detail && <bdi>{reasons.fault(shown.detail_code, detail)}</bdi>}</Alert>}
      {status === "mapping" && <MappingForm shown={shown} />}
      {(status === "running" || status === "uploading") && <Running shown={shown} />}
      {shown.rows_read > 0 && <Counts shown={shown} />}
      {isOver(shown) && <Result shown={shown} />}
    </Page>
  );
}

function Cancel({ shown: { id: import_id, status } }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { id: business_id } = useBusiness();
  const changed = useImportChanged();
  const [opened, { open, close }] = useDisclosure();
  const cancel = (key: string) =>
    answer(
      api.POST("/api/v1/businesses/{business_id}/imports/{import_id}/cancel", {
        params: { path: { business_id, import_id }, header: { "Idempotency-Key": key } },
      }),
    );
  return (
    <>
      <Button variant="default" onClick={open}>{t("cancel.open")}</Button>
      <ActionDialog opened={opened} onClose={close} danger title={t("cancel.title")} label={t("cancel.act")} act={cancel} onDone={changed}>
        {t(status === "running" ? "cancel.running" : "cancel.before")}
      </ActionDialog>
    </>
  );
}
