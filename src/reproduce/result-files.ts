import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError, removeTemporaryFiles, temporaryPath, writeFileAtomic } from "../core/files.js";

/** Folders whose whole content belongs to the results of one run. */
const OWNED_FOLDERS = ["predictions", "confusion", "figures"];

/**
 * The files of a results folder, published together: everything is written below a temporary folder first, so
 * that a full disk or a failure leaves the folder as it was.
 */
export class ResultFiles {
  readonly folder: string;
  readonly #staging: string;
  /** The first folder that had to be made for this one. */
  readonly #made: string | undefined;

  /** Makes `folder` if it is missing. Throws {@link Coos7Error} where it cannot be written. */
  constructor(folder: string) {
    this.folder = resolve(folder);
    this.#staging = temporaryPath(join(this.folder, "results"));
    try {
      this.#made = mkdirSync(this.folder, { recursive: true });
      removeTemporaryFiles(this.folder);
      mkdirSync(this.#staging);
      rmSync(this.#staging, { recursive: true });
    } catch (error) {
      throw new Coos7Error(`Could not write results to ${this.folder}: ${describeIoError(error)}`, {
        cause: error,
      });
    }
  }

  /** Where a file with this name, relative to the results folder, is to be written until {@link publish}. */
  stagingPath(name: string): string {
    const path = join(this.#staging, name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }

  /** Stages one file. */
  write(name: string, content: string | Uint8Array): void {
    writeFileAtomic(join(this.#staging, name), content);
  }

  /**
   * Gives all staged files their final names, those at the top last, and removes what an earlier run left in the
   * folders of predictions, confusion matrices and figures.
   */
  publish(): void {
    const staged = filesBelow(this.#staging).sort(
      (a, b) => b.split("/").length - a.split("/").length || (a < b ? -1 : 1),
    );
    const kept = new Set(staged);
    for (const name of staged) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      renameSync(join(this.#staging, name), join(this.folder, name));
    }
    for (const owned of OWNED_FOLDERS)
      for (const name of filesBelow(join(this.folder, owned)))
        if (!kept.has(`${owned}/${name}`)) rmSync(join(this.folder, owned, name));
    this.discard();
  }

  /** Removes what was staged and not published, and the folders that were made for it if they are empty. */
  discard(): void {
    rmSync(this.#staging, { recursive: true, force: true });
    if (this.#made === undefined) return;
    for (let path = this.folder; existsSync(path) && readdirSync(path).length === 0; path = dirname(path)) {
      rmdirSync(path);
      if (path === resolve(this.#made)) return;
    }
  }
}

/** Names of all files below a folder, relative to it, with forward slashes. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
