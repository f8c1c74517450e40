import { Button, Group, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Something to be handed on, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation("show");
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    input.current?.select();
    // The clipboard is missing where the page isn't served over https; what is selected can be copied there as well.
    if (navigator.clipboard) await navigator.clipboard.writeText(value).catch(() => document.execCommand("copy"));
    else document.execCommand("copy");
    setCopied(true);
  }

  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput ref={input} label={label} value={value} readOnly flex={1} onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { direction: "ltr", fontFamily: "var(--mantine-font-family-monospace)" } }} />
      <Button onClick={() => void copy()} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} data-autofocus>
        <span role="status">{t(copied ? "copied" : "copy")}</span>
      </Button>
    </Group>
  );
}
