import { probeHere } from "./probe.js";
const probe = await probeHere(process.argv[2]);
process.send(probe, undefined, undefined, () => process.exit());
//# sourceMappingURL=probe-process.js.map