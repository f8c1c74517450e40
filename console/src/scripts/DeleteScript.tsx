import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../api/client";
import { queries } from "../api/queries";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { SAVED } from "../show/Unsaved";
import { DEFAULT, type Script } from "./scripts";

export function DeleteScript({ script }: { script: Script }) {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure();
  if (script.name === DEFAULT) return null;
  return (
    <>
      <Button variant="light" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={dialog.open}>{t("delete.open")}</Button>
      <ActionDialog opened={opened} onClose={dialog.close} title={t("delete.title", { name: script.name })} label={t("delete.act")} danger
        act={() =>
          answer(
            api.DELETE("/api/v1/businesses/{business_id}/scripts/{script_id}", {
              params: { path: { business_id: business.id, script_id: script.id } },
            }),
          )
        }
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ["scripts", business.id] });
          void navigate(`/b/${business.id}/settings/scripts`, { state: SAVED });
        }}>
        <Text size="sm">{t("delete.what")}</Text>
      </ActionDialog>
    </>
  );
}
