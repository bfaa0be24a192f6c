import { createReadStream, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../errors.js";
import { describeIoError, requireDiskSpace } from "../files.js";
import { hashFile } from "../hash.js";
import { countProgress } from "../progress.js";
import { httpGet, TransferFailure } from "./http.js";
import { PATIENT, withRetries } from "./retry.js";
/** Less than this more than before does not count as getting further: a server may drip. */
const STEP_FURTHER = 1 << 20;
/** Makes a part the whole file, over as many attempts and answers as it takes. */
export class Transfer {
    #request;
    #part;
    #run;
    #name;
    /** Of the answer that the part's bytes came with; those of an earlier process came with another. */
    #validator;
    /** Whether the part was put together from several answers, of which one may have been another file's. */
    #pieced;
    #thrownAway = false;
    #started = false;
    #furthest;
    #tick;
    constructor(request, part, run) {
        this.#request = request;
        this.#part = part;
        this.#run = run;
        this.#name = basename(request.destination);
        this.#pieced = part.size > 0;
        this.#furthest = part.size;
    }
    /**
     * Fetches what is missing of the part until it is the whole file, flushed to disk and checked. Throws
     * {@link Coos7Error} with the reason, and `CancelledError`.
     */
    async complete() {
        const { signal, onWarning, patience = PATIENT } = this.#run;
        const progress = () => this.#progress();
        const file = await this.#part.openForWriting();
        try {
            do {
                await withRetries(() => this.#attempt(file, patience), {
                    what: this.#name,
                    patience,
                    signal,
                    onWarning,
                    progress,
                });
                await file.sync();
            } while (!(await this.#isRight(file)));
        }
        finally {
            await file.close();
        }
    }
    /** One try at the bytes that are missing. */
    async #attempt(file, patience) {
        const { url, size } = this.#request;
        const part = this.#part;
        if (size !== undefined && part.size > size)
            await this.#startOver(file);
        if (part.size === size)
            return;
        this.#requireSpace(size);
        const from = { offset: part.size, validator: this.#validator };
        try {
            await openSource(url, from, { ...patience, signal: this.#run.signal }, (source) => this.#receive(file, source));
        }
        catch (error) {
            if (error instanceof RangeFailure)
                await this.#startOver(file);
            throw error;
        }
    }
    async #receive(file, { offset, total, validator, body }) {
        const { size } = this.#request;
        const part = this.#part;
        if (size !== undefined && total !== undefined && total !== size)
            throw new Coos7Error(`expected a file of ${count(size)} but found one of ${count(total)}`);
        if (offset < part.size) {
            this.#run.onWarning(`${this.#name}: beginning anew, because the server cannot resume or the file has changed`);
            await this.#startOver(file);
        }
        else if (offset > 0 && this.#validator !== undefined && validator !== this.#validator) {
            throw new RangeFailure("the file has changed in the meantime");
        }
        const expected = total ?? size;
        this.#requireSpace(expected);
        this.#follow(expected);
        this.#started = true;
        this.#pieced ||= part.size > 0;
        this.#validator = validator;
        for await (const bytes of body) {
            if (expected !== undefined && part.size + bytes.length > expected) {
                await this.#startOver(file);
                throw new Coos7Error(`expected a file of ${count(expected)} but the server sends more`);
            }
            await part.append(file, bytes);
            this.#tick?.(bytes.length);
        }
        if (expected !== undefined && part.size < expected)
            throw new TransferFailure(`the server ended after ${count(part.size)} of ${count(expected)}`, {
                retry: true,
            });
    }
    /** Begins to tell of the progress, which needs to know how many bytes there will be. */
    #follow(expected) {
        const { onProgress, stage = `downloading ${this.#name}` } = this.#run;
        if (expected !== undefined)
            this.#tick ??= countProgress(onProgress, stage, expected, "bytes", this.#part.size);
    }
    #requireSpace(expected) {
        if (expected !== undefined)
            requireDiskSpace(dirname(this.#request.destination), expected - this.#part.size);
    }
    async #startOver(file) {
        this.#tick?.(-this.#part.size);
        await this.#part.clear(file);
        this.#pieced = false;
        this.#validator = undefined;
    }
    /**
     * Checks the complete part. One that was pieced together is thrown away once, since its pieces may be of different
     * files; one that came in one go and is wrong is what the server has. Throws {@link Coos7Error} then.
     */
    async #isRight(file) {
        const { md5 } = this.#request;
        const found = await md5OfFile(this.#part.path, this.#run, this.#name);
        if (found === md5)
            return true;
        const again = this.#pieced && !this.#thrownAway;
        await this.#startOver(file);
        if (!again)
            throw new Coos7Error(`expected a file with the MD5 ${md5} but found ${found}; it is not the right file, use another address`);
        this.#run.onWarning(`${this.#name}: the pieces do not fit together, beginning anew`);
        this.#thrownAway = true;
        this.#furthest = 0;
        return false;
    }
    #progress() {
        const { size } = this.#part;
        const further = size >= this.#furthest + STEP_FURTHER;
        if (further)
            this.#furthest = size;
        return { started: this.#started, further };
    }
}
function count(bytes) {
    return `${bytes.toLocaleString("en")} bytes`;
}
/**
 * Opens `url` (https:, http: or file:) from position `offset` on and hands it to `use`. With a `validator` of an
 * earlier answer the source begins anew if the file has changed since; so does a server that cannot resume.
 * Throws {@link TransferFailure} where it cannot be had, {@link Coos7Error} for a local file.
 */
export async function openSource(url, from, request, use) {
    if (url.startsWith("file:"))
        return use(openFile(fileURLToPath(url), from.offset));
    const headers = {};
    if (from.offset > 0) {
        headers.range = `bytes=${from.offset}-`;
        if (from.validator !== undefined)
            headers["if-range"] = from.validator;
    }
    return httpGet(url, { ...request, headers }, (response) => use(describe(response, from.offset)));
}
function describe(response, offset) {
    const { status, header, body } = response;
    const validator = strongValidator(header("etag")) ?? header("last-modified");
    if (status === 200)
        return { offset: 0, total: wholeNumber(header("content-length")), validator, body };
    const range = header("content-range") ?? "";
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) ?? [];
    if (status === 206 && Number(start) === offset)
        return { offset, total: wholeNumber(total), validator, body };
    // 416: the part is not the beginning of this file. Any other range is not what was asked for.
    throw new RangeFailure(status === 416
        ? "the server has no such part of the file"
        : `the server sends ${range === "" ? "an unknown part" : range} instead of bytes from ${offset} on`);
}
/** What is there cannot be continued: the next attempt has to begin anew. */
export class RangeFailure extends TransferFailure {
    name = "RangeFailure";
    constructor(reason) {
        super(reason, { retry: true, waitMs: 0 });
    }
}
function openFile(path, offset) {
    try {
        const { size, mtimeMs } = statSync(path);
        const start = offset <= size ? offset : 0;
        return {
            offset: start,
            total: size,
            validator: String(mtimeMs),
            body: createReadStream(path, { start }),
        };
    }
    catch (error) {
        throw new Coos7Error(describeIoError(error), { cause: error });
    }
}
/** An ETag that stands for exact bytes; a weak one (W/"…") may not be used to resume (RFC 9110, 13.1.5). */
function strongValidator(etag) {
    return etag?.startsWith('"') ? etag : undefined;
}
function wholeNumber(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
/**
 * MD5 of a file in hex; tells of its progress under the file's `name`. Throws what reading throws, and
 * `CancelledError` when `signal` is aborted.
 */
export async function md5OfFile(path, { signal, onProgress } = {}, name = basename(path)) {
    const onBytes = countProgress(onProgress, `checking ${name}`, statSync(path).size, "bytes");
    return hashFile(path, "md5", { signal, onBytes });
}
//# sourceMappingURL=transfer.js.map