import { Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconDownload, IconPhoneOff, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { outcomes } from "../show/outcomes";
import { AGAIN, inAddress } from "../start/choice";
import { type Control, RunControl } from "./RunControl";
import { isFinal, type Run } from "./runs";

/** Everything that can be done with the run as it is now. */
export function RunActions({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const [control, setControl] = useState<Control>("pause");
  const [opened, dialog] = useDisclosure();
  const ask = (which: Control) => () => {
    setControl(which);
    dialog.open();
  };
  const may = business.may("calls");

  return (
    <>
      {may && run.status === "running" && (
        <Button variant="light" leftSection={<IconPlayerPause size={18} aria-hidden />} onClick={ask("pause")}>{t("pause")}</Button>
      )}
      {may && run.status === "paused" && (
        <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={ask("resume")}>{t("resume")}</Button>
      )}
      {may && !isFinal(run) && <Ending run={run} ask={ask} />}
      {may && isFinal(run) && <Again run={run} />}
      <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />}
        href={`/api/v1/businesses/${business.id}/runs/${run.id}/jobs.csv`} download>
        {t("export")}
      </Button>
      <RunControl run={run} control={control} opened={opened} onClose={dialog.close} />
    </>
  );
}

/**
 * Those who were called and did not answer; if there are none, whoever else was not reached. Those of unknown outcome may have
 * talked already: they are offered, and chosen by a person.
 */
function Again({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const unanswered = AGAIN.some((outcome) => run.outcomes[outcome] > 0);
  const left = unanswered ? AGAIN : outcomes.filter((outcome) => outcome !== "answered" && run.outcomes[outcome] > 0);
  if (left.length === 0) return null;
  const to = `/b/${business.id}/runs/new?${inAddress({ kind: "again", runId: run.id, outcomes: left.filter((outcome) => outcome !== "unknown") })}`;
  return <Button component={Link} to={to} leftSection={<IconRefresh size={18} aria-hidden />}>{t(unanswered ? "again" : "again_left")}</Button>;
}

function Ending({ run, ask }: { run: Run; ask: (which: Control) => () => void }) {
  const { t } = useTranslation("runs");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="light" color="red" leftSection={<IconPlayerStop size={18} aria-hidden />} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t("stop")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {run.status !== "stopping" && (
          <Menu.Item leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={ask("stop")}>{t("ask.stop.label")}</Menu.Item>
        )}
        <Menu.Item leftSection={<IconPhoneOff size={16} aria-hidden />} onClick={ask("hang_up")}>{t("hang_up")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
