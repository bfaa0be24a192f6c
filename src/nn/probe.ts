import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { errorMessage } from "../core/errors.js";
import { createEngine } from "./create-engine.js";
import type { EngineName } from "./engine.js";
import { installedVersion } from "./installed-version.js";
import { checkEngine } from "./self-test.js";

/** Whether an engine works on this machine: passes its self-test. */
export type Probe =
  | {
      works: true;
      /** One line: package, version, device. */
      detail: string;
      /** A GPU's interface computed by the CPU: good for tests only, so used only where it is asked for by name. */
      software: boolean;
    }
  | {
      works: false;
      /** One line. */
      reason: string;
    };

/** Loads a native library into this very process, which it could take down with it. */
const NATIVE = "@tensorflow/tfjs-node";

const PROCESS = fileURLToPath(new URL("./probe-process.js", import.meta.url));

/** Longer than any self-test takes, shader compilation on a slow machine included. */
const TIMEOUT_MS = 120_000;

const probes = new Map<EngineName, Promise<Probe>>();

/** Tries an engine, once in the life of a process. Where that could crash it is tried in a process of its own. */
export function probeEngine(name: EngineName): Promise<Probe> {
  const known = probes.get(name);
  if (known) return known;
  const apart = name === "tensorflow" && installedVersion(NATIVE) !== undefined;
  const probe = apart ? probeApart(name) : probeHere(name);
  probes.set(name, probe);
  return probe;
}

/** Tries an engine in this process. */
export async function probeHere(name: EngineName): Promise<Probe> {
  try {
    const engine = await createEngine(name, 1);
    try {
      await checkEngine(engine);
      return { works: true, detail: engine.detail, software: engine.software };
    } finally {
      engine.close();
    }
  } catch (error) {
    return { works: false, reason: errorMessage(error).split("\n")[0]! };
  }
}

async function probeApart(name: EngineName): Promise<Probe> {
  const child = fork(PROCESS, [name], { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const timer = setTimeout(() => child.kill("SIGKILL"), TIMEOUT_MS);
  try {
    return await new Promise<Probe>((resolve) => {
      child.once("message", (probe: Probe) => resolve(probe));
      child.once("error", ({ message }) => resolve({ works: false, reason: message }));
      child.once("exit", (code, signal) =>
        resolve({ works: false, reason: `its self-test ended with ${signal ?? `exit code ${code}`}` }),
      );
    });
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}
