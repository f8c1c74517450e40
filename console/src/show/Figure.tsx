import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** A number that matters, and what it is. For use in a `dl`. */
export function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Stack gap={0}>
      <Text component="dt" size="sm" c="dimmed">{name}</Text>
      <Text component="dd" m={0} fz={22} fw={650} lh={1.3} className="number">{children}</Text>
    </Stack>
  );
}
