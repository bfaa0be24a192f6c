import { effectiveSignal } from "../ambient-signal.js";
import { CancelledError, Coos7Error } from "../errors.js";
import { TransferFailure } from "./failure.js";
import { httpGet } from "./http.js";
import type { DownloadOptions } from "./options.js";
import { PATIENT, withRetries } from "./retry.js";

const MAX_BYTES = 16 << 20;

/**
 * The text at an address, such as a JSON document. Throws {@link Coos7Error} in one line where it cannot be had, and
 * `CancelledError` when `signal` is aborted.
 */
export async function fetchText(url: string, options: DownloadOptions = {}): Promise<string> {
  const { patience = PATIENT, onWarning = console.warn } = options;
  const signal = effectiveSignal(options.signal);
  const attempt = (): Promise<string> =>
    httpGet(url, { ...patience, signal, headers: { accept: "application/json" } }, async ({ body }) => {
      const decoder = new TextDecoder();
      let text = "";
      for await (const bytes of body) {
        text += decoder.decode(bytes, { stream: true });
        if (text.length > MAX_BYTES)
          throw new TransferFailure(`expected a short text but found more than ${MAX_BYTES} bytes`, {
            retry: false,
          });
      }
      return text + decoder.decode();
    });
  try {
    return await withRetries(attempt, { what: url, patience, signal, onWarning });
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof Coos7Error)) throw error;
    throw new Coos7Error(`Could not read ${url}: ${error.message}`, { cause: error });
  }
}
