import { ActionIcon, Button } from "@mantine/core";
import { IconPhoneOff, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../shell/business";
import { JobDialog } from "./JobDialog";
import { type JobAction, whatCanBeDone } from "./jobAction";
import type { Job } from "./runs";

const icons = { cancel: IconX, hang_up: IconPhoneOff } satisfies Record<JobAction, unknown>;

interface JobButtonProps {
  job: Job;
  onAsk: (job: Job) => void;
}

/** In a row of a table, which has one dialog for all of its rows. */
export function JobButton({ job, onAsk }: JobButtonProps) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const action = whatCanBeDone(job);
  if (action === null || !business.may("calls")) return null;
  const Icon = icons[action];
  return (
    <ActionIcon variant="subtle" color="red" aria-label={t(`one.${action}_who`, { who: job.name ?? job.phone })} title={t(`one.${action}`)} onClick={() => onAsk(job)}>
      <Icon size={18} stroke={1.8} />
    </ActionIcon>
  );
}

/** On the page of the call. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const [asked, setAsked] = useState<Job | null>(null);
  const action = whatCanBeDone(job);
  const Icon = action && icons[action];
  return (
    <>
      {action && Icon && business.may("calls") && (
        <Button variant="light" color="red" leftSection={<Icon size={18} aria-hidden />} onClick={() => setAsked(job)}>{t(`one.${action}`)}</Button>
      )}
      <JobDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
