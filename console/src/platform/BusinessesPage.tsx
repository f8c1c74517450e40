import { useTranslation } from "react-i18next";
import { useUser } from "../shell/SignedIn";
import { Page } from "../show/Page";
import { MyBusinesses } from "./MyBusinesses";
import { Overview } from "./Overview";

/** The businesses that somebody may go to; for the platform all of them, and what goes on in each. */
export function Component() {
  const { t } = useTranslation("platform");
  const { user } = useUser();
  return <Page title={t("title")}>{user.platform ? <Overview /> : <MyBusinesses />}</Page>;
}
