import { Box, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** What is so, each by its name. */
export type Fact = [name: ReactNode, value: ReactNode];

interface FactsProps {
  facts: Fact[];
  /** There are many short ones: three in a row where there is room. */
  many?: boolean;
}

export function Facts({ facts, many }: FactsProps) {
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: many ? 3 : 2 }} spacing="md" m={0}>
      {facts.map(([name, value], place) => (
        <Box key={place}>
          <Text component="dt" size="sm" c="dimmed">{name}</Text>
          <Text component="dd" m={0} style={{ overflowWrap: "anywhere" }}>{value}</Text>
        </Box>
      ))}
    </SimpleGrid>
  );
}
