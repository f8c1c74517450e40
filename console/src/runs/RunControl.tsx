import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { queries } from "../api/queries";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { LiveCalls } from "./LiveCalls";
import { type Run, runQuery } from "./runs";

export type Control = "pause" | "resume" | "stop" | "hang_up";

const paths = {
  pause: "/api/v1/businesses/{business_id}/runs/{run_id}/pause",
  resume: "/api/v1/businesses/{business_id}/runs/{run_id}/resume",
  stop: "/api/v1/businesses/{business_id}/runs/{run_id}/stop",
  hang_up: "/api/v1/businesses/{business_id}/runs/{run_id}/hang_up",
} as const;

interface RunControlProps {
  run: Run;
  control: Control;
  opened: boolean;
  onClose: () => void;
}

/** Says what it will do to the run and to the calls that are live, and afterwards which of them still are. */
export function RunControl({ run, control, opened, onClose }: RunControlProps) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t(`ask.${control}.title`)}
      label={t(`ask.${control}.label`)}
      danger={control === "stop" || control === "hang_up"}
      act={(key) =>
        answer(
          api.POST(paths[control], {
            params: { path: { business_id: business.id, run_id: run.id }, header: { "Idempotency-Key": key } },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: runQuery(business.id, run.id).queryKey });
        void queries.invalidateQueries({ queryKey: ["run-jobs", business.id, run.id] });
      }}
      after={({ live }) => (
        <Stack gap="xs">
          <Text fw={600}>{t(`ask.${control}.after`)}</Text>
          <LiveCalls calls={live} />
        </Stack>
      )}
    >
      <WhatItDoes run={run} control={control} />
    </ActionDialog>
  );
}

function WhatItDoes({ run, control }: { run: Run; control: Control }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const { queued } = run.counts;
  const live = t(control === "hang_up" ? "ask.live_cut" : "ask.live_go_on", { count: run.live, number: formats.number(run.live) });
  return (
    <Stack gap="xs">
      <Text>{t(`ask.${control}.text`)}</Text>
      <Text size="sm" c="dimmed">
        {queued > 0 && `${t("ask.queued", { count: queued, number: formats.number(queued) })} `}
        {control !== "resume" && live}
      </Text>
    </Stack>
  );
}
