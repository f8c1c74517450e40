import { Fragment } from "react";

/** An e-mail address, or the name of whoever has none. A long one is broken before its @ and its dots, not in a word. */
export function Email({ address }: { address: string }) {
  return (
    <bdi style={{ overflowWrap: "break-word" }}>
      {address.split(/(?=[@.])/).map((part, place) => <Fragment key={place}>{place > 0 && <wbr />}{part}</Fragment>)}
    </bdi>
  );
}
