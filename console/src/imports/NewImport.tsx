import { Button, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Once } from "../api/useOnce";
import { useBusiness } from "../shell/business";
import { Choice } from "../show/Choice";
import { useFormats } from "../show/formats";
import { Failed } from "../show/states";
import { SAVED, Unsaved } from "../show/Unsaved";
import { DropZone } from "./DropZone";
import { upload } from "./upload";

const SEPARATORS = ["comma", "semicolon", "tab", "pipe"] as const;
const ENCODINGS = ["utf-8", "windows-1255", "iso-8859-8", "utf-16le", "utf-16be"];

/** Tried again after a lost connection it is the same upload; another file is another one. */
interface Chosen {
  file: File;
  once: Once;
}

/** Takes a file and sends it; what it holds is looked at on the import's own page. */
export function NewImport() {
  const { t } = useTranslation("imports");
  const { id } = useBusiness();
  const navigate = useNavigate();
  const [encoding, setEncoding] = useState("");
  const [separator, setSeparator] = useState("");
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const sending = useMutation({
    mutationFn: ({ file, once }: Chosen) => {
      setShare(0);
      const { signal } = (stop.current = new AbortController());
      return once.send((key) => upload(id, file, { key, encoding: encoding || undefined, separator: separator || undefined, onProgress: setShare, signal }));
    },
    onSuccess: (importId) => void navigate(`/b/${id}/imports/${importId}`, { state: SAVED }),
  });
  const givenUp = sending.error instanceof DOMException;

  if (sending.isPending) {
    return (
      <>
        <Unsaved dirty texts={{ title: t("leave.title"), text: t("leave.text"), leave: t("leave.act") }} />
        <Sending file={sending.variables.file} share={share} cancel={() => stop.current?.abort()} />
      </>
    );
  }
  return (
    <Stack gap="sm">
      {sending.isError && !givenUp && <Failed fault={sending.error} retry={() => sending.mutate(sending.variables)} />}
      <DropZone onFile={(file) => sending.mutate({ file, once: new Once() })} />
      <Group>
        <Choice label={t("encoding.label")} any={t("encoding.found")} value={encoding} onChoose={setEncoding}
          choices={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))} />
        <Choice label={t("separator.label")} any={t("encoding.found")} value={separator} onChoose={setSeparator}
          choices={SEPARATORS.map((value) => ({ value, label: t(`separator.${value}`) }))} />
      </Group>
    </Stack>
  );
}

function Sending({ file, share, cancel }: { file: File; share: number; cancel: () => void }) {
  const { t } = useTranslation("imports");
  const formats = useFormats();
  return (
    <Paper p="lg">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{t(share < 1 ? "sending.title" : "sending.looking")} <bdi>{file.name}</bdi></Text>
          <span className="number">{formats.percent(share)}</span>
        </Group>
        <Progress value={share * 100} animated={share === 1} size="lg" aria-label={t("sending.label")} />
        <Group justify="flex-end"><Button variant="default" onClick={cancel}>{t("sending.cancel")}</Button></Group>
      </Stack>
    </Paper>
  );
}
