import { Badge } from "@mantine/core";
import classes from "./Tag.module.css";

/** A name among others, such as a list's: it has no meaning of its own. */
export function NameTag({ name }: { name: string }) {
  return <Badge className={classes.name} variant="default" radius="sm" tt="none" fw={500}><bdi>{name}</bdi></Badge>;
}
