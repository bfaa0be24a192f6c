import type { FileHandle } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { requireDiskSpace } from "../disk-space.js";
import { Coos7Error } from "../errors.js";
import { countProgress } from "../progress.js";
import { TransferFailure } from "./failure.js";
import { md5OfFile } from "./md5.js";
import type { DownloadRequest, DownloadRun } from "./options.js";
import type { PartFile } from "./part-file.js";
import { PATIENT, type Patience, withRetries } from "./retry.js";
import { openSource, RangeFailure, type Source } from "./source.js";

/** Less than this more than before does not count as getting further: a server may drip. */
const STEP_FURTHER = 1 << 20;

/** Makes a part the whole file, over as many attempts and answers as it takes. */
export class Transfer {
  readonly #request: DownloadRequest;
  readonly #part: PartFile;
  readonly #run: DownloadRun;
  readonly #name: string;
  /** Of the answer that the part's bytes came with; those of an earlier process came with another. */
  #validator: string | undefined;
  /** Whether the part was put together from several answers, of which one may have been another file's. */
  #pieced: boolean;
  #thrownAway = false;
  #started = false;
  #furthest: number;
  #tick: ((n: number) => void) | undefined;

  constructor(request: DownloadRequest, part: PartFile, run: DownloadRun) {
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
  async complete(): Promise<void> {
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
    } finally {
      await file.close();
    }
  }

  /** One try at the bytes that are missing. */
  async #attempt(file: FileHandle, patience: Patience): Promise<void> {
    const { url, size } = this.#request;
    const part = this.#part;
    if (size !== undefined && part.size > size) await this.#startOver(file);
    if (part.size === size) return;
    this.#requireSpace(size);
    const from = { offset: part.size, validator: this.#validator };
    try {
      await openSource(url, from, { ...patience, signal: this.#run.signal }, (source) =>
        this.#receive(file, source),
      );
    } catch (error) {
      if (error instanceof RangeFailure) await this.#startOver(file);
      throw error;
    }
  }

  async #receive(file: FileHandle, { offset, total, validator, body }: Source): Promise<void> {
    const { size } = this.#request;
    const part = this.#part;
    if (size !== undefined && total !== undefined && total !== size)
      throw new Coos7Error(`expected a file of ${count(size)} but found one of ${count(total)}`);
    if (offset < part.size) {
      this.#run.onWarning(
        `${this.#name}: beginning anew, because the server cannot resume or the file has changed`,
      );
      await this.#startOver(file);
    } else if (offset > 0 && this.#validator !== undefined && validator !== this.#validator) {
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
  #follow(expected: number | undefined): void {
    const { onProgress, stage = `downloading ${this.#name}` } = this.#run;
    if (expected !== undefined)
      this.#tick ??= countProgress(onProgress, stage, expected, "bytes", this.#part.size);
  }

  #requireSpace(expected: number | undefined): void {
    if (expected !== undefined)
      requireDiskSpace(dirname(this.#request.destination), expected - this.#part.size);
  }

  async #startOver(file: FileHandle): Promise<void> {
    this.#tick?.(-this.#part.size);
    await this.#part.clear(file);
    this.#pieced = false;
    this.#validator = undefined;
  }

  /**
   * Checks the complete part. One that was pieced together is thrown away once, since its pieces may be of different
   * files; one that came in one go and is wrong is what the server has. Throws {@link Coos7Error} then.
   */
  async #isRight(file: FileHandle): Promise<boolean> {
    const { md5 } = this.#request;
    const found = await md5OfFile(this.#part.path, this.#run, this.#name);
    if (found === md5) return true;
    const again = this.#pieced && !this.#thrownAway;
    await this.#startOver(file);
    if (!again)
      throw new Coos7Error(
        `expected a file with the MD5 ${md5} but found ${found}; it is not the right file, use another address`,
      );
    this.#run.onWarning(`${this.#name}: the pieces do not fit together, beginning anew`);
    this.#thrownAway = true;
    this.#furthest = 0;
    return false;
  }

  #progress(): { started: boolean; further: boolean } {
    const { size } = this.#part;
    const further = size >= this.#furthest + STEP_FURTHER;
    if (further) this.#furthest = size;
    return { started: this.#started, further };
  }
}

function count(bytes: number): string {
  return `${bytes.toLocaleString("en")} bytes`;
}
