import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";

export function StartRun() {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  if (!business.may("calls")) return null;
  return (
    <Button component={Link} to={`/b/${business.id}/runs/new`} leftSection={<IconPlus size={18} aria-hidden />}>
      {t("start")}
    </Button>
  );
}
