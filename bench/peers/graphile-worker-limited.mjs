import { setup } from "./graphile-setup.mjs";

// Jobs of one named queue run one after the other, so three queues a tenant let three run at once.
let next = 0;
export const connect = (url) => setup(url, "graphile_worker_limited", (tenant) => `${tenant}-${next++ % 3}`, true);
