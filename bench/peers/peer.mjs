// One peer, one command, one line of JSON:
//   node peer.mjs NAME URL prepare
//   node peer.mjs NAME URL enqueue TENANT_FROM TENANTS JOBS
//   node peer.mjs NAME URL work JOBS LIMIT_MS             how many are done, and how fast
//   node peer.mjs NAME URL clear JOBS LIMIT_MS            makes away with what is left in the queue
//   node peer.mjs NAME URL pickup TENANT JOBS PER_SECOND PATIENCE_MS [saturated]   how soon a job begins
// Times are taken in this process, which both hands jobs in and works on them.
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

const [name, url, command, ...rest] = process.argv.slice(2);
const numbers = rest.map(Number);
const { connect } = await import(`./${name}.mjs`);

const LIMIT = 3;

// As the Java side counts: the first fifth is warming up.
class Progress {
  constructor(jobs) {
    this.jobs = jobs;
    this.done = 0;
    this.whole = new Promise((resolve) => (this.finish = resolve));
  }
  add(count) {
    const before = this.done;
    this.done += count;
    if (before < this.jobs / 5 && this.done >= this.jobs / 5) {
      this.warm = { at: performance.now(), done: this.done };
    }
    if (before < this.jobs && this.done >= this.jobs) {
      this.end = performance.now();
      this.finish();
    }
  }
  result(begun) {
    const from = this.warm ?? { at: begun, done: 0 };
    const seconds = ((this.end ?? performance.now()) - from.at) / 1000;
    return { count: this.done - from.done, seconds, all: this.done };
  }
}

async function work(peer, [jobs, limit]) {
  const progress = new Progress(jobs);
  const begun = performance.now();
  const worker = await peer.work(async () => progress.add(1));
  await Promise.race([progress.whole, pause(limit)]);
  const result = progress.result(begun);
  await worker.stop();
  return result;
}

async function pickup(peer, [tenant, jobs, perSecond, patience]) {
  const millis = [];
  const measurement = `${process.pid} ${Date.now()}`; // what an earlier one has left in the queue does not count
  let held = 0;
  let stopped;
  const stop = new Promise((resolve) => (stopped = resolve));
  const worker = await peer.work(async (job) => {
    if (job.measurement === measurement) millis.push(performance.now() - job.sentAt);
    // The calls of the saturated tenant are still going on when the measurement ends, if there is a limit to them.
    else if (peer.limited && rest.includes("saturated") && job.tenant === 0) {
      held++;
      await stop;
    }
  }, true);
  await pause(1000);
  const begun = performance.now();
  for (let n = 0; n < jobs; n++) {
    await pause(Math.max(0, begun + (n * 1000) / perSecond - performance.now()));
    await peer.enqueue([{ tenant, measurement, sentAt: performance.now() }]);
  }
  const deadline = performance.now() + patience;
  while (millis.length < jobs && performance.now() < deadline) await pause(20);
  const result = { millis: [...millis] };
  stopped();
  await worker.stop();
  if (held > LIMIT) throw new Error(`${held} jobs of one tenant ran at once`);
  return result;
}

async function enqueue(peer, [tenantFrom, tenants, jobs]) {
  for (let done = 0; done < jobs; done += 1000) {
    const count = Math.min(1000, jobs - done);
    await peer.enqueue(Array.from({ length: count }, (_, n) => ({ tenant: tenantFrom + ((done + n) % tenants) })));
  }
  return { jobs };
}

const peer = await connect(url);
const commands = {
  prepare: async () => ({ version: peer.version }),
  enqueue: () => enqueue(peer, numbers),
  work: () => work(peer, numbers),
  clear: async () => {
    await (peer.clear ? peer.clear() : work(peer, numbers));
    return {};
  },
  pickup: () => pickup(peer, numbers),
};
const result = await commands[command]();
await peer.close();
process.stdout.write(JSON.stringify(result) + "\n", () => process.exit(0));
