import { createReadStream, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../errors.js";
import { describeIoError } from "../files.js";
import { TransferFailure } from "./failure.js";
import { type HttpRequest, type HttpResponse, httpGet } from "./http.js";

/** The bytes of a file from some position on. */
export interface Source {
  /** Position of the first byte: the one asked for, or 0 where the source begins anew. */
  offset: number;
  /** Bytes of the whole file; undefined where the source does not say. */
  total: number | undefined;
  /** What tells this state of the file from another: a strong ETag or the time of change. */
  validator: string | undefined;
  body: AsyncIterable<Uint8Array>;
}

/**
 * Opens `url` (https:, http: or file:) from position `offset` on and hands it to `use`. With a `validator` of an
 * earlier answer the source begins anew if the file has changed since; so does a server that cannot resume.
 * Throws {@link TransferFailure} where it cannot be had, {@link Coos7Error} for a local file.
 */
export async function openSource<T>(
  url: string,
  from: { offset: number; validator: string | undefined },
  request: HttpRequest,
  use: (source: Source) => Promise<T>,
): Promise<T> {
  if (url.startsWith("file:")) return use(openFile(fileURLToPath(url), from.offset));
  const headers: Record<string, string> = {};
  if (from.offset > 0) {
    headers.range = `bytes=${from.offset}-`;
    if (from.validator !== undefined) headers["if-range"] = from.validator;
  }
  return httpGet(url, { ...request, headers }, (response) => use(describe(response, from.offset)));
}

function describe(response: HttpResponse, offset: number): Source {
  const { status, header, body } = response;
  const validator = strongValidator(header("etag")) ?? header("last-modified");
  if (status === 200) return { offset: 0, total: wholeNumber(header("content-length")), validator, body };
  const range = header("content-range") ?? "";
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) ?? [];
  if (status === 206 && Number(start) === offset)
    return { offset, total: wholeNumber(total), validator, body };
  // 416: the part is not the beginning of this file. Any other range is not what was asked for.
  throw new RangeFailure(
    status === 416
      ? "the server has no such part of the file"
      : `the server sends ${range === "" ? "an unknown part" : range} instead of bytes from ${offset} on`,
  );
}

/** What is there cannot be continued: the next attempt has to begin anew. */
export class RangeFailure extends TransferFailure {
  override name = "RangeFailure";

  constructor(reason: string) {
    super(reason, { retry: true, waitMs: 0 });
  }
}

function openFile(path: string, offset: number): Source {
  try {
    const { size, mtimeMs } = statSync(path);
    const start = offset <= size ? offset : 0;
    return {
      offset: start,
      total: size,
      validator: String(mtimeMs),
      body: createReadStream(path, { start }),
    };
  } catch (error) {
    throw new Coos7Error(describeIoError(error), { cause: error });
  }
}

/** An ETag that stands for exact bytes; a weak one (W/"…") may not be used to resume (RFC 9110, 13.1.5). */
function strongValidator(etag: string | undefined): string | undefined {
  return etag?.startsWith('"') ? etag : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
