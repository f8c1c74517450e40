import { Anchor, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schema } from "../api/client";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { More } from "../show/More";
import { Phone } from "../show/Phone";
import { type Preview, useWho } from "./queries";
import type texts from "./text.he";

type SkippedLead = Schema<"SkippedLead">;
type Code = keyof typeof texts.skip;

const FIRST = 3;
/** Each of them is asked for by itself. */
const STEP = 20;

/** Who will not be called, and why: by reason, with the first of them, and the others on demand. */
export function Skipped({ preview: { skipped, skipped_count } }: { preview: Preview }) {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const codes = [...new Set(skipped.map(({ code }) => code))];
  const all = skipped.length === skipped_count;
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">{t("summary.skipped", { count: skipped_count, number: formats.number(skipped_count) })}</Text>
      {codes.map((code) => <Reason key={code} code={code} leads={skipped.filter((lead) => lead.code === code)} counted={all} />)}
      {!all && <Text size="xs" c="dimmed">{t("skip_first", { number: formats.number(skipped.length) })}</Text>}
    </Stack>
  );
}

function Reason({ code, leads, counted }: { code: string; leads: SkippedLead[]; counted: boolean }) {
  const { t, i18n } = useTranslation("start");
  const formats = useFormats();
  const known = i18n.exists(`start:skip.${code}`);
  return (
    <Stack gap={0}>
      <Text size="sm">
        {known ? t(`skip.${code as Code}`) : (leads[0]?.detail ?? code)}{counted && <span className="number"> ({formats.number(leads.length)})</span>}
      </Text>
      {/* There is nothing to be shown of a lead that is gone. */}
      {code !== "deleted" && <More items={leads} first={FIRST} step={STEP}>{(shown) => <Who leads={shown} />}</More>}
    </Stack>
  );
}

function Who({ leads }: { leads: SkippedLead[] }) {
  const { t } = useTranslation("start");
  const { id } = useBusiness();
  const who = useWho([...new Set(leads.map(({ lead_id }) => lead_id))]);
  return (
    <Text size="xs" c="dimmed" component="div">
      {leads.map(({ lead_id, missing }, at) => {
        const lead = who.find((one) => one?.id === lead_id);
        return (
          <div key={at}>
            <Anchor component={Link} to={`/b/${id}/leads/${lead_id}`} size="xs">
              {lead?.name ? <bdi>{lead.name}</bdi> : lead ? <Phone number={lead.phone} /> : lead_id}
            </Anchor>
            {missing.length > 0 && <> · {t("skip_lacks", { names: missing.join(", ") })}</>}
          </div>
        );
      })}
    </Text>
  );
}
