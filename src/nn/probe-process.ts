// A process that tries one engine and tells of it: a driver that crashes takes this process down and no other.
import type { EngineName } from "../compute/backend.js";
import { probeHere } from "./probe.js";

const probe = await probeHere(process.argv[2] as EngineName);
process.send!(probe, undefined, undefined, () => process.exit());
