import { Coos7Error, errorMessage } from "../../core/errors.js";
import type { RunOptions } from "../../core/progress.js";

/** ONNX Runtime's process has ended by itself: most often the system had no memory left for it. */
export class EngineLostError extends Coos7Error {
  override name = "EngineLostError";

  /** `how`: what is known of its end. */
  constructor(how: string) {
    super(
      `ONNX Runtime's process ended early (${how}), perhaps for want of memory; free some, or compute without it: COOS7_BACKEND=typescript`,
    );
  }
}

/**
 * Does work that needs an engine, and once more from its start where the engine is lost on the way: what took the memory
 * beside it may be over by then. `work` has to begin with an engine of its own each time.
 */
export async function retryLost<R>(run: Pick<RunOptions, "onWarning">, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EngineLostError)) throw error;
    (run.onWarning ?? console.warn)(`${errorMessage(error)}; trying once more`);
    return work();
  }
}
