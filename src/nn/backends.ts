import { ENGINE_NAMES, type EngineName } from "./engine.js";
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
  onnx: "networks are slower, classifiers fall back to TypeScript",
  webgpu: "no GPU is used",
  tensorflow: "it is optional",
  wasm: "it is optional",
  cpu: "networks need another engine",
};

/** Has each engine train a small network. Never throws: what does not work is part of the answer. */
export function checkBackends(): Promise<BackendStatus[]> {
  return Promise.all(
    ENGINE_NAMES.map(async (name) => {
      const probe = await probeEngine(name);
      if (!probe.works) return { name, works: false, detail: `${probe.reason}; ${CONSEQUENCES[name]}` };
      const remark = probe.software ? ", a software adapter: used only where asked for by name" : "";
      return { name, works: true, detail: `${probe.detail}${remark}` };
    }),
  );
}
