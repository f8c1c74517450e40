import { Button, Group, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPencil, IconPhone, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import NotFoundPage from "../shell/NotFoundPage";
import { useBusiness } from "../shell/business";
import { OutcomeBadge } from "../show/badges";
import type { Outcome } from "../show/outcomes";
import { LoadedPage } from "../show/LoadedPage";
import { Page } from "../show/Page";
import { Phone } from "../show/Phone";
import { CallNow } from "../start/CallNow";
import { DeleteLeads } from "./DeleteLeads";
import { EditLead } from "./EditLead";
import { LeadCalls } from "./LeadCalls";
import { LeadFacts } from "./LeadFacts";
import { useLead } from "./queries";
import { useKeptSelection } from "./Selecting";
import { type Lead, without } from "./selection";

export function Component() {
  const leadId = Number(useParams().leadId);
  if (!Number.isSafeInteger(leadId)) return <NotFoundPage />;
  return <OfId key={leadId} id={leadId} />;
}

function OfId({ id }: { id: number }) {
  const { t } = useTranslation("leads");
  const query = useLead(id);
  return <LoadedPage title={t("one")} query={query}>{(lead) => <OneLead lead={lead} />}</LoadedPage>;
}

function OneLead({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  return (
    <Page title={lead.name ?? t("nameless")} about={<Phone number={lead.phone} />} actions={<Actions lead={lead} />}
      aside={lead.last_outcome && <OutcomeBadge outcome={lead.last_outcome as Outcome} />}>
      <LeadFacts lead={lead} />
      <Stack gap="xs">
        <Title order={2}>{t("calls.title")}</Title>
        <LeadCalls leadId={lead.id} />
      </Stack>
    </Page>
  );
}

function Actions({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { id, may } = useBusiness();
  const navigate = useNavigate();
  const [calling, call] = useDisclosure();
  const [editing, edit] = useDisclosure();
  const [deleting, erase] = useDisclosure();
  const [, select] = useKeptSelection();
  const leave = () => {
    select((selection) => without(lead.id, selection));
    void navigate(`/b/${id}/leads`);
  };
  return (
    <Group gap="xs">
      {may("leads") && (
        <>
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={erase.open}>{t("delete.open")}</Button>
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>{t("edit.open")}</Button>
          {editing && <EditLead lead={lead} onClose={edit.close} />}
          <DeleteLeads opened={deleting} onClose={erase.close} leads={[lead]} onDeleted={leave} />
        </>
      )}
      {may("calls") && (
        <>
          <Button leftSection={<IconPhone size={16} aria-hidden />} onClick={call.open}>{t("call_now")}</Button>
          <CallNow opened={calling} onClose={call.close} leads={[lead]} />
        </>
      )}
    </Group>
  );
}
