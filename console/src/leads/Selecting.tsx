import { useState } from "react";
import { Outlet, useOutletContext } from "react-router";
import { NOBODY, type Selection } from "./selection";

type Kept = ReturnType<typeof useKept>;

const useKept = () => useState<Selection>(NOBODY);

/** Around the pages of leads: who is selected stays so while somebody looks at one of them, and is forgotten elsewhere. */
export function Selecting() {
  return <Outlet context={useKept()} />;
}

export const useKeptSelection = () => useOutletContext<Kept>();
