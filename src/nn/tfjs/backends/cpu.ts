import { installedVersion } from "../../installed-version.js";
import { replaceUpSamplingGradient } from "../kernels/up-sampling-gradient.js";
import type { StartedBackend } from "./started-backend.js";

const PACKAGE = "@tensorflow/tfjs-backend-cpu";

/** Plain JavaScript: always there, and slow. */
export async function startCpu(): Promise<StartedBackend> {
  replaceUpSamplingGradient("cpu");
  return { detail: `${PACKAGE} ${installedVersion(PACKAGE)}, plain JavaScript` };
}
