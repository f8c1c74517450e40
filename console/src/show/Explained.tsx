import { Tooltip, UnstyledButton } from "@mantine/core";
import { useClickOutside, useWindowEvent } from "@mantine/hooks";
import { type PointerEvent, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import classes from "./Explained.module.css";

interface ExplainedProps {
  /** What there is to say about it; absent: nothing, and so it is a word like any other. */
  text: ReactNode;
  /** It is no text but a badge. */
  around?: boolean;
  /** The word. Never inside of a link or a button, for it is one itself. */
  children: ReactNode;
}

/** A word that says more: to a mouse that rests on it, to a tap, to the keyboard. A `title` tells it to the mouse alone. */
export function Explained({ text, around, children }: ExplainedProps) {
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const [pointed, setPointed] = useState(false);
  const [asked, setAsked] = useState(false);
  const opened = pointed || asked;
  const point = (at: boolean) => (event: PointerEvent) => event.pointerType === "mouse" && setPointed(at);
  const close = () => {
    setPointed(false);
    setAsked(false);
  };
  if (!text) return children;
  return (
    <span onPointerEnter={point(true)} onPointerLeave={point(false)}>
      <UnstyledButton ref={word} component="button" type="button" className={around ? classes.around : classes.word} onClick={() => setAsked(!asked)}
        aria-expanded={opened} aria-describedby={opened ? id : undefined} data-mantine-stop-propagation={opened || undefined}>
        {children}
      </UnstyledButton>
      {opened && <Said id={id} word={word} text={text} close={close} />}
    </span>
  );
}

interface SaidProps {
  id: string;
  word: RefObject<HTMLButtonElement | null>;
  text: ReactNode;
  close: () => void;
}

/** There only while it is read: a table has hundreds of such words. */
function Said({ id, word, text, close }: SaidProps) {
  const [said, setSaid] = useState<HTMLElement | null>(null);
  useClickOutside(close, null, [word.current, said]);
  // Wherever the focus is. The mark on the word keeps a dialog around it open.
  useWindowEvent("keydown", ({ key }) => key === "Escape" && close());
  return (
    <Tooltip opened target={word} withinPortal={false} floatingStrategy="fixed" hideDetached={false} position="top" offset={0} interactive multiline
      transitionProps={{ duration: 0 }} className={classes.said} id={id} label={<span ref={setSaid}>{text}</span>} />
  );
}
