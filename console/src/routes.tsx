import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { Selecting } from "./leads/Selecting";
import { OfBusiness, Start } from "./shell/business";
import { Crash } from "./shell/Crash";
import NotFoundPage from "./shell/NotFoundPage";
import { SignedIn } from "./shell/SignedIn";

/** Before a login. */
const open: RouteObject[] = [
  { path: "login", lazy: () => import("./people/LoginPage") },
  { path: "link/:token", lazy: () => import("./people/LinkPage") },
];

/** Of no business. */
const ofAll: RouteObject[] = [
  { path: "businesses", lazy: () => import("./platform/BusinessesPage") },
  { path: "users", lazy: () => import("./platform/UsersPage") },
  { path: "me", lazy: () => import("./people/MePage") },
];

const settings: RouteObject[] = [
  { index: true, element: <Navigate to="lines" replace /> },
  { path: "lines", lazy: () => import("./settings/LinesPage") },
  { path: "scripts", lazy: () => import("./scripts/ScriptsPage") },
  { path: "scripts/:scriptId", lazy: () => import("./scripts/ScriptPage") },
  { path: "users", lazy: () => import("./people/UsersPage") },
  { path: "keys", lazy: () => import("./keys/KeysPage") },
  { path: "carrier", lazy: () => import("./carrier/CarrierPage") },
];

/** Under /b/:businessId/. Each page is loaded when it is first gone to: `lazy: () => import("./runs/RunsPage")`, exporting `Component`. */
const ofBusiness: RouteObject[] = [
  { path: "now", lazy: () => import("./now/NowPage") },
  { path: "runs", lazy: () => import("./runs/RunsPage") },
  { path: "runs/new", lazy: () => import("./start/StartRunPage") },
  { path: "runs/:runId", lazy: () => import("./runs/RunPage") },
  { path: "calls/:jobId", lazy: () => import("./calls/CallPage") },
  {
    Component: Selecting,
    children: [
      { path: "leads", lazy: () => import("./leads/LeadsPage") },
      { path: "leads/:leadId", lazy: () => import("./leads/LeadPage") },
    ],
  },
  { path: "imports", lazy: () => import("./imports/ImportsPage") },
  { path: "imports/:importId", lazy: () => import("./imports/ImportPage") },
  { path: "lists", lazy: () => import("./lists/ListsPage") },
  { path: "settings", lazy: () => import("./settings/SettingsFrame"), children: settings },
];

export const router = createBrowserRouter([
  {
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      ...open,
      {
        Component: SignedIn,
        children: [
          { index: true, Component: Start },
          ...ofAll,
          { path: "b/:businessId", Component: OfBusiness, children: [...ofBusiness, { path: "*", Component: NotFoundPage }] },
          { path: "*", Component: NotFoundPage },
        ],
      },
    ],
  },
]);
