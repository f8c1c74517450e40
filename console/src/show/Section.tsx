import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  aside?: ReactNode;
  /** A line under the title. */
  about?: ReactNode;
  /** As high as what stands beside it. */
  fill?: boolean;
  children: ReactNode;
}

/** A part of a page, in a frame of its own. */
export function Section({ title, aside, about, fill, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" p={{ base: "md", sm: "lg" }} h={fill ? "100%" : undefined} aria-labelledby={id}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" gap="xs">
            <Title order={2} id={id}>{title}</Title>
            {aside}
          </Group>
          {about && <Text component="div" size="sm" c="dimmed">{about}</Text>}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
