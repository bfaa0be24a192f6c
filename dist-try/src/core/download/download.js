import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { CancelledError, Coos7Error, effectiveSignal } from "../errors.js";
import { describeIoError, makeFolder } from "../files.js";
import { formatBytes } from "../text.js";
import { httpGet, TransferFailure } from "./http.js";
import { PartFile } from "./part-file.js";
import { PATIENT, withRetries, } from "./retry.js";
import { md5OfFile, Transfer } from "./transfer.js";
/**
 * Fetches a file: resolves to "present" where it is there already with the right MD5, to "downloaded" otherwise.
 * Until it is complete and checked it lies beside its destination as `<name>.part`; a failed or interrupted download
 * keeps that, and the next one goes on from there. What is there under the final name is only ever replaced by the
 * right file. Memory does not depend on the file's size.
 *
 * Throws {@link Coos7Error} in one line where the file cannot be had, is not the one that was asked for, or does not
 * fit on the disk, and `CancelledError` when `signal` is aborted.
 */
export async function downloadFile(request, options = {}) {
    const { url, destination } = request;
    const name = basename(destination);
    const signal = effectiveSignal(options.signal);
    const run = { ...options, signal, onWarning: options.onWarning ?? console.warn };
    let part;
    try {
        if (await isPresent(request, run))
            return "present";
        makeFolder(dirname(destination));
        part = await PartFile.claim(destination, run);
        if (part.waited && (await isPresent(request, run))) {
            part.discard();
            return "present";
        }
        await new Transfer(request, part, run).complete();
        part.publish();
        return "downloaded";
    }
    catch (error) {
        part?.release();
        const kept = part?.size
            ? `; ${formatBytes(part.size)} are kept, the next attempt goes on from there`
            : "";
        if (error instanceof CancelledError)
            throw new CancelledError(`Cancelled downloading ${name}${kept}`);
        if (!(error instanceof Coos7Error) && !isIoError(error))
            throw error;
        const reason = error instanceof Coos7Error ? error.message : describeIoError(error);
        throw new Coos7Error(`Could not download ${name} from ${url}: ${reason}${kept}`, { cause: error });
    }
}
/** Whether the file is there and right; says so where it is there and wrong. */
async function isPresent({ destination, md5 }, run) {
    if (!existsSync(destination))
        return false;
    if ((await md5OfFile(destination, run)) === md5)
        return true;
    run.onWarning(`${destination} is not the right file (its MD5 differs): getting it anew`);
    return false;
}
function isIoError(error) {
    return typeof error?.syscall === "string";
}
const MAX_BYTES = 16 << 20;
/**
 * The text at an address, such as a JSON document. Throws {@link Coos7Error} in one line where it cannot be had, and
 * `CancelledError` when `signal` is aborted.
 */
export async function fetchText(url, options = {}) {
    const { patience = PATIENT, onWarning = console.warn } = options;
    const signal = effectiveSignal(options.signal);
    const attempt = () => httpGet(url, { ...patience, signal, headers: { accept: "application/json" } }, async ({ body }) => {
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
    }
    catch (error) {
        if (error instanceof CancelledError || !(error instanceof Coos7Error))
            throw error;
        throw new Coos7Error(`Could not read ${url}: ${error.message}`, { cause: error });
    }
}
//# sourceMappingURL=download.js.map