/** A telephone number: from left to right, whatever is around it. */
export function Phone({ number }: { number: string }) {
  return (
    <bdi dir="ltr" className="number">
      {number}
    </bdi>
  );
}
