import { Text } from "@mantine/core";
import { IconMailForward } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Email } from "../show/Email";
import { Tag } from "../show/Tag";
import { LocalTime } from "../show/LocalTime";

/** Of whoever stands in a table of users, in a business or on the platform. */
interface ShownUser {
  name: string;
  email: string;
  status: "active" | "invited";
  last_seen_at: string | null;
}

export function Who({ user: { name, email } }: { user: ShownUser }) {
  return (
    <>
      <Text size="sm" fw={500}><bdi>{name}</bdi></Text>
      <Text size="xs" c="dimmed"><Email address={email} /></Text>
    </>
  );
}

export function Seen({ user: { status, last_seen_at } }: { user: ShownUser }) {
  const { t } = useTranslation("people");
  if (status === "invited") return <Tag color="yellow" Icon={IconMailForward} text={t("users.invited")} />;
  return <Text size="sm" span>{last_seen_at === null ? "–" : <LocalTime at={last_seen_at} />}</Text>;
}
