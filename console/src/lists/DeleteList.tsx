import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useLeadsChanged } from "../leads/queries";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import type { LeadList } from "./queries";

export function DeleteList({ list: { id: list_id, name, size }, onClose }: { list: LeadList; onClose: () => void }) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const { id: business_id } = useBusiness();
  const changed = useLeadsChanged();
  return (
    <ActionDialog opened danger onClose={onClose} onDone={changed} title={t("delete.title")} label={t("delete.act")}
      act={() => answer(api.DELETE("/api/v1/businesses/{business_id}/lists/{list_id}", { params: { path: { business_id, list_id } } }))}>
      <Text>{t("delete.what", { name })}</Text>
      {size > 0 && <Text size="sm" c="dimmed" mt="xs">{t("delete.leads_stay", { count: size, number: formats.number(size) })}</Text>}
    </ActionDialog>
  );
}
