import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import { businessQuery, useBusiness } from "../shell/business";
import { Facts } from "../show/Facts";
import { useFormats } from "../show/formats";
import { Page } from "../show/Page";
import { Phone } from "../show/Phone";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";
import { LinesForm } from "./LinesForm";

/** How the business calls: how many at once, under which number, in which time. */
export function Component() {
  const { t } = useTranslation("settings");
  const business = useBusiness();
  const query = useQuery(businessQuery(business.id));
  return (
    <Page title={t("lines.title")} about={t("lines.about")}>
      <Loaded query={query}>{(read) => (business.may("settings") ? <LinesForm key={read.id} business={read} /> : <ReadOnly business={read} />)}</Loaded>
    </Page>
  );
}

function ReadOnly({ business }: { business: Schema<"Business"> }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  return (
    <Section title={business.name}>
      <Facts
        facts={[
          [t("lines.count"), formats.number(business.max_outbound_calls)],
          [t("lines.caller_id"), <Phone key="" number={business.caller_id} />],
          [t("lines.gap"), formats.duration(business.redial_gap_seconds)],
          [t("lines.machines"), t(business.machine_detection ? "lines.machines_on" : "lines.machines_off")],
          [t("lines.zone"), <bdi key="">{business.time_zone}</bdi>],
        ]}
      />
      <Text size="sm" c="dimmed">{t("read_only")}</Text>
    </Section>
  );
}
