import { Box, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** What is so, each by its name. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="md" m={0}>
      {facts.map(([name, value]) => (
        <Box key={name}>
          <Text component="dt" size="sm" c="dimmed">{name}</Text>
          <Text component="dd" m={0} style={{ overflowWrap: "anywhere" }}>{value}</Text>
        </Box>
      ))}
    </SimpleGrid>
  );
}
