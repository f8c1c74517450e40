import { setup } from "./graphile-setup.mjs";

export const connect = (url) => setup(url, "graphile_worker", () => undefined, false);
