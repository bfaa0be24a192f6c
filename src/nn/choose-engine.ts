import type { ArrayBundle } from "../core/array-bundle.js";
import { cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error, throwIfCancelled } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { type BackendName, chosenBackend, networkBackend } from "./backend-name.js";
import { useEngine } from "./create-engine.js";
import type { EngineName, NetworkEngine } from "./engine.js";
import { likelyDevices } from "./onnx/device.js";
import { probeEngine } from "./probe.js";
import { rankEngines } from "./rank-engines.js";
import { checkEngine } from "./self-test.js";
import type { NetworkJob } from "./time-step.js";

export interface EngineChoice extends Pick<RunOptions, "signal" | "onWarning"> {
  /** Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Makes what "auto" times a step of where it has a choice. Without it "auto" takes the first engine that works. */
  job?: () => NetworkJob;
}

/** Engines that "auto" lets compete, and the one that it takes where none of them works. */
const fastEngines = (): EngineName[] => [...likelyDevices(), "tensorflow"];
const SLOW: EngineName = "tfjs";

/** Engines that "auto" has said that it takes. */
const said = new Set<EngineName>();

/**
 * Calls `work` with an engine and resolves to its result; the engine is closed at the end, and at once where
 * `choice.signal` is aborted. The engine is the one asked for or, for "auto", the one that is fastest at the job of
 * those that pass a self-test (software adapters of GPUs left out), which is decided once for each machine and job;
 * `choice.onWarning` is told which, in a line, when it is taken first. `threads` are ONNX Runtime's.
 * Throws {@link Coos7Error} where the engine asked for does not work, or none does.
 */
export async function withNetworkEngine<R>(
  threads: number,
  choice: EngineChoice,
  work: (engine: NetworkEngine, tried: number) => Promise<R>,
): Promise<R> {
  const asked = networkBackend(chosenBackend(choice.backend));
  const name = asked ?? (await chooseEngine(threads, choice));
  return useEngine(name, threads, choice, async (engine, tried) => {
    // "auto" has had this done.
    if (asked) await checkEngine(engine);
    return work(engine, tried);
  });
}

/** The engine that `withNetworkEngine` would take. One that is asked for by name is not tried. */
export async function chooseEngine(threads: number, choice: EngineChoice = {}): Promise<EngineName> {
  const asked = networkBackend(chosenBackend(choice.backend));
  if (asked) return asked;
  const { name, because } = await bestEngine(threads, choice);
  if (!said.has(name)) (choice.onWarning ?? console.warn)(`Networks compute on ${name} (${because})`);
  said.add(name);
  return name;
}

export interface Decision {
  name: EngineName;
  /** What it is and why it is taken. */
  because: string;
}

async function bestEngine(threads: number, choice: EngineChoice): Promise<Decision> {
  const details = new Map<EngineName, string>();
  const reasons: string[] = [];
  const fast = fastEngines();
  const probes = await Promise.all(fast.map(probeEngine));
  throwIfCancelled(choice.signal);
  for (const [i, name] of fast.entries()) {
    const probe = probes[i]!;
    if (probe.works && !probe.software) details.set(name, probe.detail);
    else reasons.push(`${name}: ${probe.works ? `${probe.detail} is a software adapter` : probe.reason}`);
  }
  const [first, ...others] = details.keys();
  if (!first) return slowEngine(reasons);
  if (others.length === 0 || !choice.job) return { name: first, because: details.get(first)! };
  return fastestEngine(details, threads, choice.job(), choice);
}

/**
 * Which of some engines, with a line about each, is fastest at a job. It is timed once for equal jobs and engines and kept
 * in the cache: a close race must not end differently another time, for results depend on the engine.
 */
export async function fastestEngine(
  details: ReadonlyMap<EngineName, string>,
  threads: number,
  job: NetworkJob,
  run: Pick<RunOptions, "signal" | "onWarning"> = {},
): Promise<Decision> {
  const { model, batch, loss = "", outputs = [] } = job;
  const key = cacheKey({
    what: "engine choice",
    // Whatever their weights, equal networks take equal time.
    job: { layers: model.layers.map(({ name, outputShape }) => [name, outputShape]), batch, loss, outputs },
    threads,
    engines: [...details],
  });
  const decide = async (): Promise<ArrayBundle> => {
    const { times, failures } = await rankEngines([...details.keys()], threads, job, run);
    const { name } = times[0]!;
    const rates = times.map(({ name, seconds }) => `${name} ${seconds.toPrecision(2)} s a step`);
    const info: Decision = { name, because: [details.get(name)!, ...rates, ...failures].join("; ") };
    return { info, arrays: {} };
  };
  return (await cachedBundle(key, decide, run)).info as Decision;
}

/** For machines where none of the fast engines works, for `reasons`. */
async function slowEngine(reasons: string[]): Promise<Decision> {
  const probe = await probeEngine(SLOW);
  if (probe.works) return { name: SLOW, because: [`${probe.detail}, which is slow`, ...reasons].join("; ") };
  throw new Coos7Error(
    `No engine for networks works here: ${[...reasons, `${SLOW}: ${probe.reason}`].join("; ")}`,
  );
}
