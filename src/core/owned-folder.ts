import { lstatSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./errors.js";
import { fileAt } from "./files.js";
import {
  contentDigest,
  isUnchanged,
  MANIFEST,
  type Manifest,
  type ManifestFile,
  type ManifestRun,
  manifestFile,
  readManifest,
  sameData,
  type TimelessText,
} from "./manifest.js";
import type { Publication } from "./publication.js";
import { packageVersion } from "./versions.js";

/** Who writes to a folder with a manifest. */
export interface OutputRun {
  /** The command's name, under which its files are listed. */
  command: string;
  /** What data the files are about: a folder has those of one dataset. */
  data?: { title: string; fingerprints: () => Promise<Record<string, string>> };
  /** Whether what the command wrote there before and does not write again goes. Default: it stays. */
  replacesItself?: boolean;
  /** Commands that write files of the same meaning: a folder has those of one of them. */
  rivals?: readonly string[];
  /** Files, by their paths, that others in the folder are made from. Default: none. */
  isSource?: (name: string) => boolean;
  /** The commands whose files these ones are made from: as long as those are the same, so are these. */
  madeFrom?: readonly string[];
  /** The files that tell times. */
  timeless?: TimelessText;
  /** Paths of files that will be written for sure: what is in their way is said before the work. */
  expected?: readonly string[];
  /** The file by which what versions without manifests wrote is known. */
  record?: string;
  /** Told, in one line, of what is kept although it may be out of date. */
  onWarning?: (line: string) => void;
}

/** A folder of which some files, listed in its manifest, are coos7's and all others are not. The caller holds its lock. */
export class OwnedFolder {
  private constructor(
    readonly directory: string,
    readonly run: OutputRun,
    readonly force: boolean,
    readonly manifest: Manifest,
    /** Of the manifest's file, where there is one. */
    readonly manifestStamp: string | undefined,
    readonly data: ManifestRun["data"],
  ) {}

  /**
   * Reads what belongs to whom. Throws {@link UsageError} where the folder has files that must not be mixed with those to
   * come, unless `force` is set.
   */
  static async open(directory: string, run: OutputRun, force: boolean): Promise<OwnedFolder> {
    let manifest: Manifest | undefined;
    const file = fileAt(directory, MANIFEST);
    try {
      manifest = readManifest(directory);
    } catch (error) {
      if (!force) throw error;
    }
    const data = run.data && {
      title: run.data.title,
      fingerprints: await run.data.fingerprints(),
    };
    const folder = new OwnedFolder(
      directory,
      run,
      force,
      manifest ?? [],
      file.kind === "file" || file.kind === "link" ? file.stamp : undefined,
      data,
    );
    if (!force) folder.#refuseOthers();
    return folder;
  }

  #refuseOthers(): void {
    const { directory, run, manifest } = this;
    const advice = "choose another folder, or --force to replace them";
    const { record } = run;
    if (record !== undefined && fileAt(directory, record).kind !== "none" && !this.#listing(record))
      throw new UsageError(
        `${directory} has results (${record}) but no list of what coos7 wrote there, as versions before ${MANIFEST} left them; choose another folder, or --force to replace the files of the same names`,
      );
    for (const { command, data } of manifest) {
      if (run.rivals?.includes(command) && command !== run.command)
        throw new UsageError(`${directory} has the results of coos7 ${command}; ${advice}`);
      if (this.#isOther(data))
        throw new UsageError(
          `${directory} has files that coos7 ${command} made from other data (${data!.title}); ${advice}`,
        );
    }
    this.#refuse(run.expected ?? []);
  }

  /** What has to happen so that the files in `staging` take their places. Throws {@link UsageError} where that may not be. */
  plan(staging: string, names: readonly string[]): Omit<Publication, "staging"> {
    const { directory, run, data } = this;
    const written: Record<string, ManifestFile> = {};
    for (const name of names) written[name] = manifestFile(join(staging, name), name, run.timeless);
    const goes = this.manifest.filter((one) => this.#isSuperseded(one));
    const stays = this.manifest.filter((one) => !goes.includes(one));
    this.#keepUpToDate(staging, written, stays);
    const replaces = this.#refuse(Object.keys(written));
    if (this.manifestStamp !== undefined) replaces[MANIFEST] = this.manifestStamp;

    const stale: Record<string, string> = {};
    for (const { files } of goes)
      for (const name of Object.keys(files)) {
        const found = fileAt(directory, name);
        if (!written[name] && found.kind === "file" && this.#isOwn(name)) stale[name] = found.stamp;
      }
    const before = stays.find(({ command }) => command === run.command);
    const of = this.#digestOfSources(stays);
    const own: ManifestRun = {
      command: run.command,
      version: packageVersion(),
      ...(data ? { data: mergedData(before?.data, data) } : {}),
      ...(of === undefined ? {} : { of }),
      files: { ...before?.files, ...written },
    };
    const others = stays
      .filter((one) => one !== before)
      .map((one) => ({
        ...one,
        files: Object.fromEntries(Object.entries(one.files).filter(([name]) => !written[name])),
      }));
    return { replaces, stale, manifest: [...others, own] };
  }

  /**
   * Files of other commands, made from the same sources as those to be written, stay: they are what the user asked for
   * last. Of those made from other sources only the ones that have no successor do.
   */
  #keepUpToDate(staging: string, written: Record<string, ManifestFile>, stays: readonly ManifestRun[]): void {
    const { run, directory } = this;
    const isSource = run.isSource ?? (() => false);
    const sources = Object.fromEntries(Object.entries(written).filter(([name]) => isSource(name)));
    for (const { command, of, files } of stays) {
      if (of === undefined || command === run.command) continue;
      const upToDate = of === contentDigest(sources);
      const kept = Object.keys(files).filter((name) => fileAt(directory, name).kind === "file");
      for (const name of kept) {
        if (!upToDate || !written[name]) continue;
        unlinkSync(join(staging, name));
        delete written[name];
      }
      const old = kept.filter((name) => !written[name]);
      if (!upToDate && old.length > 0)
        run.onWarning?.(
          `${join(directory, old[0]!)} ${old.length > 1 ? `and ${old.length - 1} more files ` : ""}of coos7 ${command} are kept; they show earlier results`,
        );
    }
  }

  #digestOfSources(stays: readonly ManifestRun[]): string | undefined {
    const { madeFrom, isSource = () => false } = this.run;
    if (!madeFrom) return undefined;
    const files = stays
      .filter(({ command }) => madeFrom.includes(command))
      .flatMap((one) => Object.entries(one.files));
    return contentDigest(Object.fromEntries(files.filter(([name]) => isSource(name))));
  }

  #isSuperseded({ command, data }: ManifestRun): boolean {
    const { run } = this;
    if (this.#isOther(data)) return true;
    return command === run.command ? (run.replacesItself ?? false) : (run.rivals?.includes(command) ?? false);
  }

  #isOther(data: ManifestRun["data"]): boolean {
    return data !== undefined && this.data !== undefined && !sameData(data, this.data);
  }

  #listing(name: string): ManifestFile | undefined {
    return this.manifest.find(({ files }) => Object.hasOwn(files, name))?.files[name];
  }

  #isOwn(name: string): boolean {
    return isUnchanged(this.directory, name, this.#listing(name), this.run.timeless);
  }

  /** Throws {@link UsageError} where one of the names is taken by what may not be replaced; else the stamps of what may. */
  #refuse(names: readonly string[]): Record<string, string> {
    return replaceable(this.directory, names, (name) =>
      this.force || this.#isOwn(name)
        ? undefined
        : this.#listing(name)
          ? "was changed after coos7 had written it"
          : "is not a file that coos7 wrote",
    );
  }
}

/**
 * The stamps of the files that have one of these names. Throws {@link UsageError} where `objection` says why one may not
 * be replaced, and where something else than a file is there.
 */
export function replaceable(
  directory: string,
  names: readonly string[],
  objection: (name: string) => string | undefined,
): Record<string, string> {
  const stamps: Record<string, string> = {};
  const refused: { path: string; reason: string }[] = [];
  for (const name of names) {
    const found = fileAt(directory, name);
    if (found.kind === "none") continue;
    if (found.kind === "blocked" || found.kind === "other") {
      const path = found.kind === "blocked" ? found.path : join(directory, name);
      const what = lstatSync(path).isDirectory()
        ? "a folder where a file has to be"
        : "in the place of a folder";
      throw new UsageError(`${path} is ${what}; move it away or choose another folder`);
    }
    const reason = objection(name);
    if (reason === undefined) stamps[name] = found.stamp;
    else refused.push({ path: join(directory, name), reason });
  }
  const [first, ...more] = refused;
  if (!first) return stamps;
  const others =
    more.length === 0
      ? ""
      : ` (nor may ${more.length === 1 ? "1 more file" : `${more.length} more files`} be replaced)`;
  throw new UsageError(
    `${first.path} ${first.reason}${others}; move it away, choose another folder, or --force to replace it`,
  );
}

function mergedData(
  before: ManifestRun["data"],
  now: NonNullable<ManifestRun["data"]>,
): NonNullable<ManifestRun["data"]> {
  const both =
    before && sameData(before, now) ? { ...before.fingerprints, ...now.fingerprints } : now.fingerprints;
  return { title: now.title, fingerprints: Object.fromEntries(Object.entries(both).sort()) };
}
