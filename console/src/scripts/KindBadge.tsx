import { Badge } from "@mantine/core";
import { IconMessage, IconPlayerPlay, IconRobot } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "./scripts";

export const kindIcons: Record<Kind, ComponentType<{ size?: number }>> = { say: IconMessage, play: IconPlayerPlay, stream: IconRobot };

export function KindBadge({ kind }: { kind: Kind }) {
  const { t } = useTranslation("scripts");
  const Icon = kindIcons[kind];
  return (
    <Badge color="gray" variant="light" leftSection={<Icon size={12} />} tt="none" radius="sm">
      {t(`kinds.${kind}.name`)}
    </Badge>
  );
}
