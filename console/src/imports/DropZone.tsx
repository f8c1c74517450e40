import { Button, FileButton, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DropZone.module.css";
import { type FileFlaw, flawOf } from "./files";

const ACCEPTED = ".csv,.txt,.tsv,.xlsx";

/** A place to drop a file on, with a button for who would rather choose one. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation("imports");
  const [over, setOver] = useState(false);
  const [flaw, setFlaw] = useState<FileFlaw | null>(null);

  function take(files: File[]) {
    const wrong = flawOf(files);
    setFlaw(wrong);
    const [file] = files;
    if (wrong === null && file) onFile(file);
  }

  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };

  function drop(event: DragEvent) {
    drag(false)(event);
    take([...event.dataTransfer.files]);
  }

  return (
    <div className={classes.zone} data-over={over || undefined} onDragEnter={drag(true)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <Stack align="center" gap="sm">
        <IconFileImport size={40} stroke={1.4} aria-hidden />
        <Text fw={600}>{t("drop.here")}</Text>
        <FileButton accept={ACCEPTED} onChange={(file) => file && take([file])} inputProps={{ "aria-label": t("drop.choose"), tabIndex: -1 }}>
          {(props) => <Button {...props} variant="light">{t("drop.choose")}</Button>}
        </FileButton>
        <Text size="sm" c="dimmed" ta="center">{t("drop.about")}</Text>
        {flaw && <Text size="sm" c="red" role="alert">{t(`drop.flaw.${flaw}`)}</Text>}
      </Stack>
    </div>
  );
}
