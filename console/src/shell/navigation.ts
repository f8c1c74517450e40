import { IconActivity, IconFileImport, IconList, IconPhoneCall, IconSettings, IconUsers } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type texts from "./text.he";
import type { Right } from "./session";

interface Place {
  /** Under /b/:businessId/. */
  path: string;
  text: keyof typeof texts.navigation;
  Icon: ComponentType<{ size?: number; stroke?: number }>;
  right?: Right;
}

/** What the navigation shows for a business, in this order: a line for each feature that has a page. */
export const places: Place[] = [
  { path: "now", text: "now", Icon: IconActivity },
  { path: "runs", text: "runs", Icon: IconPhoneCall },
  { path: "leads", text: "leads", Icon: IconUsers },
  { path: "lists", text: "lists", Icon: IconList },
  { path: "imports", text: "imports", Icon: IconFileImport },
  { path: "settings", text: "settings", Icon: IconSettings },
];
