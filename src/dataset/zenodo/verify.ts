import { statSync } from "node:fs";
import { join } from "node:path";
import { md5OfFile } from "../../core/download/md5.js";
import type { DownloadOptions } from "../../core/download/options.js";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import type { SplitName } from "../types.js";
import { archiveOf, splitFiles } from "./archive.js";

/** What became of one file of a record. */
export interface VerifiedFile {
  name: string;
  split: SplitName;
  status: "right" | "damaged" | "missing";
  /** What was expected and found, where it is damaged. */
  detail?: string;
}

export interface Verification {
  /** The record whose sizes and MD5 sums were compared. */
  record: string;
  files: VerifiedFile[];
}

/**
 * Compares the files of COOS-7 (or `splits` of it) in `directory` with size and MD5 in the record that was saved
 * beside them; where there is none, in that of `from` as in `openArchive`. Never throws for a file that is
 * missing or damaged: that is part of the answer. Throws {@link Coos7Error} where the folder is not there or the
 * record cannot be had.
 */
export async function verifyCoos7(
  directory: string,
  { splits, from, ...options }: { splits?: readonly SplitName[]; from?: string } & DownloadOptions = {},
): Promise<Verification> {
  const archive = await archiveOf(directory, from, options);
  const files: VerifiedFile[] = [];
  for (const { name, split, size, md5 } of splitFiles(archive, splits)) {
    const found = await examine(join(directory, name), size, md5, options);
    files.push({ name, split, ...found });
  }
  return { record: archive.record.id, files };
}

async function examine(
  path: string,
  size: number,
  md5: string,
  options: DownloadOptions,
): Promise<Pick<VerifiedFile, "status" | "detail">> {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) return { status: "missing" };
    const bytes = (n: number): string => n.toLocaleString("en");
    if (there.size !== size)
      return { status: "damaged", detail: `expected ${bytes(size)} bytes but found ${bytes(there.size)}` };
    const found = await md5OfFile(path, options);
    if (found === md5) return { status: "right" };
    return { status: "damaged", detail: `expected the MD5 ${md5} but found ${found}` };
  } catch (error) {
    if (error instanceof Coos7Error) throw error;
    return { status: "damaged", detail: `cannot be read: ${describeIoError(error)}` };
  }
}
