import { Anchor, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconList, IconSearch, IconUsers } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { UNFILTERED } from "../leads/filter";
import { useLeadCount } from "../leads/queries";
import { ListChoice } from "../lists/ListChoice";
import { useHasLists } from "../lists/queries";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { everybody, inAddress } from "./choice";

/** For who comes without a selection. */
export function ChooseWhom() {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const { id } = useBusiness();
  const navigate = useNavigate();
  const hasLists = useHasLists();
  const all = useLeadCount(UNFILTERED).data;
  const here = `/b/${id}/runs/new`;
  return (
    <Stack gap="md" maw={640}>
      {hasLists && (
        <Way Icon={IconList} title={t("whom.a_list")} text={t("whom.a_list_about")}>
          <ListChoice label={t("whom.list")} any={t("whom.list_none")} value="" filledOnly onChoose={(list) => void navigate(`${here}?list_id=${list}`)} />
        </Way>
      )}
      <Way Icon={IconSearch} title={t("whom.some")} text={t("whom.some_about")}>
        <Button component={Link} to={`/b/${id}/leads`} variant="light">{t("whom.to_leads")}</Button>
      </Way>
      {all !== undefined && all > 0 && (
        <Way Icon={IconUsers} title={t("whom.everybody")} text={t("whom.everybody_about", { count: all, number: formats.number(all) })}>
          <Anchor component={Link} to={`${here}?${inAddress(everybody)}`}>{t("whom.take_everybody")}</Anchor>
        </Way>
      )}
    </Stack>
  );
}

interface WayProps {
  Icon: ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: boolean }>;
  title: string;
  text: string;
  children: ReactNode;
}

function Way({ Icon, title, text, children }: WayProps) {
  return (
    <Paper p="md">
      <Group justify="space-between" gap="md">
        <Group gap="md" wrap="nowrap" flex={1} miw={240}>
          <Icon size={24} stroke={1.5} aria-hidden />
          <Stack gap={2}>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed">{text}</Text>
          </Stack>
        </Group>
        {children}
      </Group>
    </Paper>
  );
}
