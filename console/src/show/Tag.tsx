import { Badge } from "@mantine/core";
import type { ComponentType } from "react";
import classes from "./Tag.module.css";

export interface Look {
  color: string;
  Icon: ComponentType<{ size?: number; color?: string }>;
}

/** A word or two, with a colour and a sign if it has a meaning. */
export function Tag({ color = "gray", Icon, text }: Partial<Look> & { text: string }) {
  return (
    <Badge color={color} variant="light" c="var(--mantine-color-text)" className={classes.badge}
      leftSection={Icon && <Icon size={14} color={`var(--mantine-color-${color}-light-color)`} />}>
      {text}
    </Badge>
  );
}
