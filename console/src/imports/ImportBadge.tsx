import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconColumns3, IconLoader2, IconPlayerStop, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ImportStatus } from "./queries";

const looks = {
  uploading: { color: "blue", Icon: IconUpload },
  mapping: { color: "yellow", Icon: IconColumns3 },
  running: { color: "indigo", Icon: IconLoader2 },
  completed: { color: "green", Icon: IconCheck },
  failed: { color: "red", Icon: IconAlertTriangle },
  cancelled: { color: "gray", Icon: IconPlayerStop },
} as const satisfies Record<ImportStatus, unknown>;

export function ImportBadge({ status }: { status: ImportStatus }) {
  const { t } = useTranslation("imports");
  const { color, Icon } = looks[status];
  return <Badge color={color} variant="light" leftSection={<Icon size={12} />} tt="none" radius="sm">{t(`status.${status}`)}</Badge>;
}
