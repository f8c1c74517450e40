import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

interface SearchInputProps {
  label: string;
  value: string;
  /** Once nothing more is typed. */
  onSearch: (text: string) => void;
}

const TYPING_MS = 300;

export function SearchInput({ label, value, onSearch }: SearchInputProps) {
  const [text, setText] = useState(value);
  const searched = useRef(value);
  const search = useDebouncedCallback((wanted: string) => {
    searched.current = wanted;
    onSearch(wanted);
  }, TYPING_MS);
  useEffect(() => {
    // What was searched for comes back as the value; while somebody types on it must not take the place of that.
    if (value === searched.current) return;
    // Changed from outside: filters that were cleared, a step back.
    search.cancel();
    searched.current = value;
    setText(value);
  }, [value, search]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        search(currentTarget.value.trim());
      }}
    />
  );
}
