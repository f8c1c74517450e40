import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { businessQuery, useBusiness } from "../shell/business";
import { Page } from "../show/Page";
import { Loaded } from "../show/states";
import { Account } from "./Account";
import { OwnAccount } from "./OwnAccount";
import { PublicHost } from "./PublicHost";

const AGAIN_MS = 10_000;

/** Over which account the business calls, whether that works, and whether the carrier reaches us. */
export function Component() {
  const { t } = useTranslation("carrier");
  const business = useBusiness();
  const query = useQuery({ ...businessQuery(business.id), refetchInterval: AGAIN_MS });
  return (
    <Page title={t("title")} about={t("about")}>
      <Stack maw={720} gap="lg">
        <Loaded query={query}>{(read) => <Account business={read} />}</Loaded>
        <PublicHost />
        {business.may("carrier") && query.data && <OwnAccount business={query.data} />}
      </Stack>
    </Page>
  );
}
