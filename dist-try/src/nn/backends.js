import { platformDevices } from "../compute/backend.js";
import { probeEngine } from "./probe.js";
/** What it means that an engine does not work. */
const CONSEQUENCES = {
    cpu: "networks are slower, classifiers fall back to TypeScript",
    webgpu: "no GPU is used by it",
    cuda: "no GPU is used by it",
    dml: "no GPU is used by it",
    coreml: "no GPU is used by it",
    tensorflow: "it is optional",
    tfjs: "networks need another engine",
};
const TFJS_ENGINES = ["tensorflow", "tfjs"];
/** Has each engine that there is for this platform train a small network. Never throws: what does not work is part of the answer. */
export function checkBackends() {
    return Promise.all([...platformDevices(), ...TFJS_ENGINES].map(async (name) => {
        const probe = await probeEngine(name);
        if (!probe.works)
            return { name, works: false, detail: `${probe.reason}; ${CONSEQUENCES[name]}` };
        const remark = probe.software ? ", a software adapter: used only where asked for by name" : "";
        return { name, works: true, detail: `${probe.detail}${remark}` };
    }));
}
//# sourceMappingURL=backends.js.map