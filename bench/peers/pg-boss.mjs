import { createRequire } from "node:module";
import PgBoss from "pg-boss";

const version = createRequire(import.meta.url)("pg-boss/package.json").version;
const QUEUE = "call";

export async function connect(connectionString) {
  const boss = new PgBoss({ connectionString, max: 16, schedule: false });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  await boss.createQueue(QUEUE);
  return {
    version,
    limited: false,
    enqueue: (jobs) =>
      jobs.length === 1 ? boss.send(QUEUE, jobs[0]) : boss.insert(jobs.map((data) => ({ name: QUEUE, data }))),
    // Batches, fetched without a pause while there are any; while there are none, at the shortest interval that work() takes.
    async work(handle, polling) {
      let stopped = false;
      if (polling) {
        const each = (jobs) => Promise.all(jobs.map((job) => handle(job.data)));
        await boss.work(QUEUE, { batchSize: 500, pollingIntervalSeconds: 0.5 }, each);
        return { stop: async () => {} };
      }
      const loop = async () => {
        while (!stopped) {
          const jobs = await boss.fetch(QUEUE, { batchSize: 500 });
          if (jobs.length === 0) break;
          await boss.complete(QUEUE, jobs.map((job) => job.id));
          for (const job of jobs) await handle(job.data);
        }
      };
      const loops = Promise.all([loop(), loop(), loop(), loop()]);
      return {
        stop: async () => {
          stopped = true;
          await loops;
        },
      };
    },
    close: () => boss.stop({ graceful: false }),
  };
}
