import { useMatch } from "react-router";

/** The business that the address names; null: none. For the frame, which stands around pages of none as well. */
export function useBusinessInAddress(): number | null {
  const id = Number(useMatch("/b/:businessId/*")?.params.businessId);
  return Number.isSafeInteger(id) ? id : null;
}
