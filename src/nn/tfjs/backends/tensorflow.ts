import { Coos7Error, errorMessage } from "../../../core/errors.js";
import { installedVersion } from "../../installed-version.js";
import { tf } from "../../tf.js";
import { sumAxisByAxis } from "../kernels/sum-axis-by-axis.js";
import type { StartedBackend } from "./started-backend.js";

const PACKAGE = "@tensorflow/tfjs-node";

/** TensorFlow's C library, which an optional package brings. Throws {@link Coos7Error} where it does not load. */
export async function startTensorflow(): Promise<StartedBackend> {
  const version = installedVersion(PACKAGE);
  if (version === undefined) throw new Coos7Error(`${PACKAGE} is not installed (npm install ${PACKAGE})`);
  // Keeps TensorFlow's own remarks on the processor from stderr.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
  try {
    await import(PACKAGE);
    sumAxisByAxis("tensorflow");
  } catch (error) {
    const [reason] = errorMessage(error).split("\n");
    throw new Coos7Error(`${PACKAGE} ${version} does not load on Node ${process.versions.node}: ${reason}`, {
      cause: error,
    });
  } finally {
    // Loading it makes it the active backend.
    void tf.setBackend("cpu");
  }
  return { detail: `${PACKAGE} ${version}` };
}
