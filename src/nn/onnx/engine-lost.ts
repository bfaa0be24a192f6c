import { Coos7Error, errorMessage } from "../../core/errors.js";
import type { RunOptions } from "../../core/progress.js";

/** ONNX Runtime's process has ended by itself, or was ended for it: most often there was no memory left. */
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
 * beside it may be over by then, and `work`, told how often it was tried, may take less. It has to begin with an engine
 * of its own each time.
 */
export async function retryLost<R>(
  run: Pick<RunOptions, "onWarning">,
  work: (tried: number) => Promise<R>,
): Promise<R> {
  try {
    return await work(0);
  } catch (error) {
    if (!(error instanceof EngineLostError)) throw error;
    (run.onWarning ?? console.warn)(`${errorMessage(error)}; trying once more`);
    return work(1);
  }
}

/** Whether what ONNX Runtime, or the process it lives in, said of a failure is that memory could not be had. */
export function saysNoMemory(message: string): boolean {
  return /failed to allocate memory|bad_alloc|bad allocation|array buffer allocation failed/i.test(message);
}
