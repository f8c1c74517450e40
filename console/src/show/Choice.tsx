import { NativeSelect } from "@mantine/core";

interface ChoiceProps {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  /** What the empty value says: all of them. */
  any: string;
  onChoose: (value: string) => void;
}

/** One of a few. The browser's own select: it is best with keyboards and on telephones. */
export function Choice({ label, value, choices, any, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[{ value: "", label: `${label}: ${any}` }, ...choices]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
