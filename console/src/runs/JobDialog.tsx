import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { queries } from "../api/queries";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { whatCanBeDone } from "./jobAction";
import type { Job } from "./runs";

const paths = {
  cancel: "/api/v1/businesses/{business_id}/calls/{job_id}/cancel",
  hang_up: "/api/v1/businesses/{business_id}/calls/{job_id}/hang_up",
} as const;

interface JobDialogProps {
  /** The call as it was when somebody asked; null: nobody asks. */
  asked: Job | null;
  onClose: () => void;
}

/** Says what becomes of the one call before it is cancelled or hung up. */
export function JobDialog({ asked, onClose }: JobDialogProps) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const action = asked && whatCanBeDone(asked);
  if (!asked || !action) return null;
  const who = asked.name ?? asked.phone;
  return (
    <ActionDialog
      opened
      onClose={onClose}
      title={t(`one.${action}_title`)}
      label={t(`one.${action}`)}
      danger
      act={(key) =>
        answer(
          api.POST(paths[action], {
            params: { path: { business_id: business.id, job_id: asked.id }, header: { "Idempotency-Key": key } },
          }),
        )
      }
      onDone={() => void queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ["run-jobs", "call", "calls"].includes(String(what)) })}
      after={action === "hang_up" ? () => <Text>{t("one.hang_up_after")}</Text> : undefined}
    >
      <Text>{t(`one.${action}_text`, { who })}</Text>
    </ActionDialog>
  );
}
