import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconPhoneOff, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { postSoon } from "../api/client";
import { queries } from "../api/queries";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import type { Job } from "./runs";

/** What can be done with one call: cancelled while it waits, hung up while it is live. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const [opened, dialog] = useDisclosure();
  const who = job.name ?? job.phone;
  const what = job.status === "queued" ? "cancel" : job.status === "dialing" || job.status === "calling" ? "hang_up" : null;
  if (what === null || !business.may("calls")) return null;
  const Icon = what === "cancel" ? IconX : IconPhoneOff;

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("one.menu", { who })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item color="red" leftSection={<Icon size={16} aria-hidden />} onClick={dialog.open}>{t(`one.${what}`)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionDialog
        opened={opened}
        onClose={dialog.close}
        title={t(`one.${what}_title`)}
        label={t(`one.${what}`)}
        danger
        act={(key) => postSoon(`/api/v1/businesses/${business.id}/calls/${job.id}/${what}`, key)}
        onDone={() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "run-jobs" || queryKey[0] === "call" })}
        after={what === "hang_up" ? () => <Text>{t("one.hang_up_after")}</Text> : undefined}
      >
        <Text>{t(`one.${what}_text`, { who })}</Text>
      </ActionDialog>
    </>
  );
}
