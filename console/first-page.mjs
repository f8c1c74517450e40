// Fails if a browser has to fetch more JavaScript for the first page than it may.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const MAX_KB = 300;
/** Opened first: the entry, the longer of the two dictionaries, and the page that somebody sees. */
const FIRST = ["index.html", "src/text/he.ts", "src/now/NowPage.tsx"];

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const fetched = new Set();

function fetchWithImports(name) {
  const chunk = manifest[name];
  if (!chunk || fetched.has(chunk.file)) return;
  fetched.add(chunk.file);
  for (const imported of chunk.imports ?? []) fetchWithImports(imported);
}

FIRST.forEach(fetchWithImports);
const sizes = [...fetched]
  .filter((file) => file.endsWith(".js"))
  .map((file) => [file, gzipSync(readFileSync(`dist/${file}`)).length / 1000]);
const total = sizes.reduce((sum, [, kb]) => sum + kb, 0);
console.log(`First page: ${total.toFixed(0)} kB of JavaScript (gzip), ${MAX_KB} allowed`);
if (total > MAX_KB) {
  for (const [file, kb] of sizes.sort((a, b) => b[1] - a[1])) console.log(`  ${kb.toFixed(1)} kB  ${file}`);
  process.exit(1);
}
