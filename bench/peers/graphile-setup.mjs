import { createRequire } from "node:module";
import { Logger, makeWorkerUtils, run } from "graphile-worker";

const version = createRequire(import.meta.url)("graphile-worker/package.json").version;
const logger = new Logger(() => () => {});

// The worker's settings are those of https://worker.graphile.org/docs/performance, but without its local queue where jobs
// have named queues: it fetches many jobs of one queue at once, and then they run at once too. Each way has tables of its own.
export async function setup(connectionString, schema, queueName, limited) {
  const utils = await makeWorkerUtils({ connectionString, schema, logger });
  await utils.migrate();
  return {
    version,
    limited,
    enqueue: (jobs) =>
      utils.addJobs(jobs.map((job) => ({ identifier: "call", payload: job, queueName: queueName(job.tenant) }))),
    async work(handle) {
      const runner = await run({
        taskList: { call: handle },
        noHandleSignals: true,
        preset: {
          worker: {
            connectionString,
            schema,
            logger,
            concurrentJobs: 24,
            maxPoolSize: 25,
            localQueue: { size: limited ? -1 : 500 },
            completeJobBatchDelay: 0,
            failJobBatchDelay: 0,
          },
        },
      });
      return { stop: () => runner.stop() };
    },
    // Limited it does less than two hundred jobs a second: to work on all that is left would take a quarter of an hour.
    clear: () => utils.withPgClient((sql) => sql.query(`truncate ${schema}._private_jobs, ${schema}._private_job_queues`)),
    close: () => utils.release(),
  };
}
