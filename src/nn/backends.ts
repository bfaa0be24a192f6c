import type { EngineName } from "../compute/backend.js";
import { platformDevices } from "../compute/backend.js";
import { probeEngine } from "./probe.js";

/** Whether an engine for numeric work is installed and computes correctly on this machine. */
export interface BackendStatus {
  name: EngineName;
  works: boolean;
  /** One line: package, version and device, or why it does not work and what that means. */
  detail: string;
}

/** What it means that an engine does not work. */
const CONSEQUENCES: Record<EngineName, string> = {
  cpu: "networks are slower, classifiers fall back to TypeScript",
  webgpu: "no GPU is used by it",
  cuda: "no GPU is used by it",
  dml: "no GPU is used by it",
  coreml: "no GPU is used by it",
  tensorflow: "it is optional",
  tfjs: "networks need another engine",
};

const TFJS_ENGINES = ["tensorflow", "tfjs"] as const;

/** Has each engine that there is for this platform train a small network. Never throws: what does not work is part of the answer. */
export function checkBackends(): Promise<BackendStatus[]> {
  return Promise.all(
    [...platformDevices(), ...TFJS_ENGINES].map(async (name) => {
      const probe = await probeEngine(name);
      if (!probe.works) return { name, works: false, detail: `${probe.reason}; ${CONSEQUENCES[name]}` };
      const remark = probe.software ? ", a software adapter: used only where asked for by name" : "";
      return { name, works: true, detail: `${probe.detail}${remark}` };
    }),
  );
}
