import { Badge } from "@mantine/core";

/** A name among others, such as a list's: it has no meaning of its own. */
export function NameTag({ name }: { name: string }) {
  return <Badge variant="default" radius="sm" tt="none" fw={500}><bdi>{name}</bdi></Badge>;
}
