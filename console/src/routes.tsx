import { createBrowserRouter, type RouteObject } from "react-router";
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
  { path: "me", lazy: () => import("./people/MePage") },
];

/** Under /b/:businessId/. Each page is loaded when it is first gone to: `lazy: () => import("./runs/RunsPage")`, exporting `Component`. */
const ofBusiness: RouteObject[] = [
  { path: "now", lazy: () => import("./now/NowPage") },
  { path: "runs", lazy: () => import("./runs/RunsPage") },
  { path: "runs/new", lazy: () => import("./start/StartRunPage") },
  { path: "runs/:runId", lazy: () => import("./runs/RunPage") },
  { path: "calls/:jobId", lazy: () => import("./calls/CallPage") },
  { path: "leads", lazy: () => import("./leads/LeadsPage") },
  { path: "leads/:leadId", lazy: () => import("./leads/LeadPage") },
  { path: "lists", lazy: () => import("./lists/ListsPage") },
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
