import { Button, Group, NumberInput, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { queries } from "../api/queries";
import { useProblemText } from "../api/useProblemText";
import { LINES_MAX, useBusiness } from "../shell/business";
import { type Run, runQuery } from "./runs";

/** How many calls of the run may be live at once; changed while it runs. */
export function Concurrency({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const problemText = useProblemText();
  const [wanted, setWanted] = useState<number | "" | null>(null);
  const lines = useQuery(limitsQuery(business.id)).data?.max_outbound;
  const change = useMutation({
    mutationFn: (concurrency: number) =>
      answer(
        api.PATCH("/api/v1/businesses/{business_id}/runs/{run_id}", {
          params: { path: { business_id: business.id, run_id: run.id } },
          body: { concurrency },
        }),
      ),
    onSuccess: async (changed) => {
      await queries.invalidateQueries({ queryKey: runQuery(business.id, run.id).queryKey });
      setWanted(null);
      notifications.show({ color: "green", message: t("at_once_saved", { count: changed.concurrency }) });
    },
  });
  const value = wanted ?? run.concurrency;
  const valid = value !== "" && Number.isInteger(value) && value >= 1 && value <= LINES_MAX;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) change.mutate(value);
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <NumberInput label={t("at_once")} value={value} min={1} max={LINES_MAX} allowDecimal={false} allowNegative={false} w={120}
          disabled={!business.may("calls")} onChange={(next) => setWanted(next === "" ? "" : Number(next))} onBlur={() => wanted === "" && setWanted(null)}
          error={change.isError ? problemText(change.error).text : undefined} />
        {value !== run.concurrency && (
          <Button type="submit" variant="light" loading={change.isPending} disabled={!valid} aria-label={t("at_once_change")}>
            {t("at_once_save")}
          </Button>
        )}
      </Group>
      {lines !== undefined && <Text size="xs" c="dimmed" mt={4} maw={220}>{t("at_once_about", { count: lines })}</Text>}
    </form>
  );
}

function limitsQuery(businessId: number) {
  return {
    queryKey: ["limits", businessId],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/limits", { params: { path: { business_id: businessId } } })),
  };
}
