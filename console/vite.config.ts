import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Of the server beside which `npm run dev` runs. */
const server = process.env.BULKCALL_SERVER ?? "http://127.0.0.1:8080";

/** An API key that stands in for a login: requests to that server carry it. */
const key = process.env.BULKCALL_KEY;

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: "es2023",
    // The policy of the page takes files of its own only, and no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: { "/api": { target: server, headers: key ? { Authorization: `Bearer ${key}` } : {} } },
  },
});
