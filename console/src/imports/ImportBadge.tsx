import { IconAlertTriangle, IconCheck, IconColumns3, IconLoader2, IconPlayerStop, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Look, Tag } from "../show/Tag";
import type { ImportStatus } from "./queries";

const looks = {
  uploading: { color: "blue", Icon: IconUpload },
  mapping: { color: "yellow", Icon: IconColumns3 },
  running: { color: "indigo", Icon: IconLoader2 },
  completed: { color: "green", Icon: IconCheck },
  failed: { color: "red", Icon: IconAlertTriangle },
  cancelled: { color: "gray", Icon: IconPlayerStop },
} satisfies Record<ImportStatus, Look>;

export function ImportBadge({ status }: { status: ImportStatus }) {
  const { t } = useTranslation("imports");
  return <Tag {...looks[status]} text={t(`status.${status}`)} />;
}
