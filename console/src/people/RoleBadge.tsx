import { IconEye, IconKey, IconPhone, IconSettings } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Explained } from "../show/Explained";
import { Tag } from "../show/Tag";

export const roles = ["viewer", "agent", "admin", "owner"] as const;

/** What a person is in a business. */
export type Role = (typeof roles)[number];

const icons: Record<Role, ComponentType<{ size?: number }>> = { viewer: IconEye, agent: IconPhone, admin: IconSettings, owner: IconKey };

/** Asked, it says what such a person may do. */
export function RoleBadge({ role }: { role: Role }) {
  const { t } = useTranslation("people");
  return <Explained around text={t(`role_may.${role}`)}><Tag color="gray" Icon={icons[role]} text={t(`role.${role}`)} /></Explained>;
}
