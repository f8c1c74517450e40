import { useTranslation } from "react-i18next";
import { useUser } from "../shell/SignedIn";
import { Page } from "../show/Page";
import { MyBusinesses } from "./MyBusinesses";
import { NewBusiness } from "./NewBusiness";
import { Overview } from "./Overview";
import { PlatformNow } from "./PlatformNow";

/** The businesses that somebody may go to; for the platform all of them, and what goes on in them. */
export function Component() {
  const { t } = useTranslation("platform");
  const { user } = useUser();
  if (!user.platform) return <Page title={t("title")}><MyBusinesses /></Page>;
  return (
    <Page title={t("title")} actions={<NewBusiness />}>
      <PlatformNow />
      <Overview />
    </Page>
  );
}
