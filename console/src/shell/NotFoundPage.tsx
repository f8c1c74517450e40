import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Page } from "../show/Page";
import { Empty } from "../show/states";

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("not_found.title")}>
      <Empty Icon={IconMapOff} title={t("not_found.heading")} text={t("not_found.text")}
        action={<Button component={Link} to="/" variant="light">{t("not_found.home")}</Button>} />
    </Page>
  );
}
