import { IconMessage, IconPlayerPlay, IconRobot } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "../show/Tag";
import type { Kind } from "./scripts";

const kindIcons: Record<Kind, ComponentType<{ size?: number }>> = { say: IconMessage, play: IconPlayerPlay, stream: IconRobot };

export function KindBadge({ kind }: { kind: Kind }) {
  const { t } = useTranslation("scripts");
  return <Tag Icon={kindIcons[kind]} text={t(`kinds.${kind}.name`)} />;
}
