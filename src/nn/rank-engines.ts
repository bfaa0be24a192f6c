import { CancelledError, Coos7Error, errorMessage } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { useEngine } from "./create-engine.js";
import type { EngineName } from "./engine.js";
import { type NetworkJob, secondsPerStep } from "./time-step.js";

/** Engines by the time of a step of a job, the fastest first, and why others cannot do one. */
export interface Ranking {
  times: readonly { name: EngineName; seconds: number }[];
  failures: readonly string[];
}

/** Has each engine do a step of a job. Throws {@link Coos7Error} where none can. */
export async function rankEngines(
  names: readonly EngineName[],
  threads: number,
  job: NetworkJob,
  run: Pick<RunOptions, "signal"> = {},
): Promise<Ranking> {
  const times: { name: EngineName; seconds: number }[] = [];
  const failures: string[] = [];
  for (const name of names)
    try {
      const seconds = await useEngine(name, threads, run, (engine) => secondsPerStep(engine, job));
      times.push({ name, seconds });
    } catch (error) {
      // What passes the self-test may lack the memory for a step of the job.
      if (error instanceof CancelledError) throw error;
      failures.push(errorMessage(error));
    }
  if (times.length === 0)
    throw new Coos7Error(`No engine can do a step of ${job.model.name}: ${failures.join("; ")}`);
  return { times: times.sort((a, b) => a.seconds - b.seconds), failures };
}
