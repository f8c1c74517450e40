import { Box, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../show/formats";
import { ListSearchField } from "./ListSearchField";
import { useListNamed } from "./search";

interface ListNameFieldProps {
  label: string;
  description: string;
  value: string;
  onChange: (name: string) => void;
  error?: ReactNode;
  "data-autofocus"?: boolean;
}

/** The name of a list, of one that is there or of a new one; which of the two it is, is said. */
export function ListNameField({ value, onChange, ...input }: ListNameFieldProps) {
  return (
    <Box maw={420}>
      <ListSearchField {...input} text={value} wanted={value} onType={onChange} onPick={(list) => list && onChange(list.name)} />
      <Kind name={value} />
    </Box>
  );
}

function Kind({ name }: { name: string }) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const { list } = useListNamed(name);
  const kind = list ? t("choice.exists", { count: list.size, number: formats.number(list.size) })
    : list === null ? t("choice.new", { name: name.trim() })
      : "";
  return <Text size="sm" c="dimmed" mt="xs" mih={20} role="status">{kind}</Text>;
}
