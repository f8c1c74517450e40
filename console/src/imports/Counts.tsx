import { Paper, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import type { Import } from "./queries";

/** What became of the rows: each is in one of these. */
export function Counts({ shown: { accepted, duplicates_existing, duplicates_in_file, rejected } }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { number } = useFormats();
  return (
    <Paper p="lg">
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
        <Figure name={t("count.accepted")}>{number(accepted)}</Figure>
        <Figure name={t("count.duplicates_existing")}>{number(duplicates_existing)}</Figure>
        <Figure name={t("count.duplicates_in_file")}>{number(duplicates_in_file)}</Figure>
        <Figure name={t("count.rejected")}>{number(rejected)}</Figure>
      </SimpleGrid>
    </Paper>
  );
}
