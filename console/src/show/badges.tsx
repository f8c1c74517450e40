import {
  IconAlertTriangle, IconBan, IconCheck, IconClock, IconHelpCircle, IconPhone, IconPhoneCalling, IconPhoneOff, IconPhoneX,
  IconPlayerPause, IconPlayerStop, IconRecordMail, IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import type { Outcome } from "./outcomes";
import { type Look, Tag } from "./Tag";

type JobStatus = Schema<"Job">["status"];
type RunStatus = Schema<"Run">["status"];

/** The colours of the badges and of the charts: the same thing looks the same everywhere. */
export const outcomeLooks: Record<Outcome, Look> = {
  answered: { color: "green", Icon: IconCheck },
  no_answer: { color: "yellow", Icon: IconPhoneOff },
  busy: { color: "orange", Icon: IconPhoneX },
  voicemail: { color: "blue", Icon: IconRecordMail },
  rejected: { color: "grape", Icon: IconBan },
  failed: { color: "red", Icon: IconX },
  cancelled: { color: "gray", Icon: IconPlayerStop },
  unknown: { color: "cyan", Icon: IconHelpCircle },
};

const statusLooks: Record<JobStatus | RunStatus, Look> = {
  queued: { color: "gray", Icon: IconClock },
  dialing: { color: "blue", Icon: IconPhoneCalling },
  calling: { color: "indigo", Icon: IconPhone },
  completed: { color: "green", Icon: IconCheck },
  failed: { color: "red", Icon: IconAlertTriangle },
  cancelled: { color: "gray", Icon: IconPlayerStop },
  running: { color: "indigo", Icon: IconPhone },
  paused: { color: "yellow", Icon: IconPlayerPause },
  stopping: { color: "orange", Icon: IconPlayerStop },
  stopped: { color: "gray", Icon: IconPlayerStop },
};

/** How a call ended. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("show");
  return <Tag {...outcomeLooks[outcome]} text={t(`outcome.${outcome}`)} />;
}

/** Where a job or a run is. */
export function StatusBadge({ status }: { status: JobStatus | RunStatus }) {
  const { t } = useTranslation("show");
  return <Tag {...statusLooks[status]} text={t(`status.${status}`)} />;
}
