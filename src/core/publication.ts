import { lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  fileAt,
  flushFolder,
  isTemporary,
  makeFolder,
  moveToFreeName,
  readTextIfThere,
  removeIfThere,
  writeFileAtomic,
} from "./files.js";
import { isNameInside, MANIFEST, type Manifest, manifestText } from "./manifest.js";

/** The file that says what a run is about to move to its place: who finds it does what that run did not come to. */
export const JOURNAL = ".coos7.journal";

const MAX_BYTES = 512e6;

/** What is to happen in a folder. Paths are those in it, with `/` between the parts; stamps are those of `fileAt`. */
export interface Publication {
  /** Name of the folder in it that the finished files lie in. */
  staging: string;
  /** The files that finished ones and the manifest take the place of, with their stamps. */
  replaces: Record<string, string>;
  /** The files that go, with their stamps. */
  stale: Record<string, string>;
  /** The folder's manifest afterwards; null where it gets none. */
  manifest: Manifest | null;
}

/**
 * Moves finished files to their places in `directory`, whose lock the caller holds, removes stale ones and writes the
 * manifest. All of it happens even if this process is killed on the way: {@link finishPublication} does the rest. A file
 * is only replaced or removed while it is the one that was looked at. Returns the finished files, the manifest among them,
 * that were dropped because another writer's had come to their places in the meantime.
 */
export function publishFiles(directory: string, publication: Publication): string[] {
  writeFileAtomic(join(directory, JOURNAL), JSON.stringify(publication));
  return carryOut(directory, publication);
}

/** Does what a run that was killed in {@link publishFiles} did not come to. The caller holds the folder's lock. */
export function finishPublication(directory: string): void {
  const path = join(directory, JOURNAL);
  const text = readTextIfThere(path, MAX_BYTES);
  if (text === undefined) return;
  const publication = parse(text);
  if (publication) carryOut(directory, publication);
}

function carryOut(directory: string, { staging, replaces, stale, manifest }: Publication): string[] {
  const from = join(directory, staging);
  const inTheWay: string[] = [];
  if (lstatSync(from, { throwIfNoEntry: false })) moveAll(directory, from, "", replaces, inTheWay);
  for (const [name, stamp] of Object.entries(stale)) {
    const found = fileAt(directory, name);
    if (found.kind !== "file" || found.stamp !== stamp) continue;
    unlinkSync(join(directory, name));
    removeEmptyAbove(directory, name);
  }
  if (manifest) {
    for (const name of inTheWay) for (const run of manifest) delete run.files[name];
    if (!putManifest(directory, manifestText(manifest), replaces[MANIFEST])) inTheWay.push(MANIFEST);
  }
  unlinkSync(join(directory, JOURNAL));
  removeIfThere(from);
  return inTheWay;
}

/** Moves what lies in the folder `name` of `from` to the same place in `directory`. */
function moveAll(
  directory: string,
  from: string,
  name: string,
  replaces: Publication["replaces"],
  inTheWay: string[],
): void {
  // Sorted: dataset.json, which says that data are simulated, comes before the data it is about.
  const entries = readdirSync(join(from, name), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    const path = name === "" ? entry.name : `${name}/${entry.name}`;
    const [finished, place] = [join(from, path), join(directory, path)];
    if (!entry.isDirectory()) {
      if (!moveFile(directory, path, finished, replaces[path])) inTheWay.push(path);
    } else if (fileAt(directory, path).kind !== "none" || !renamed(finished, place))
      moveAll(directory, from, path, replaces, inTheWay);
  }
  flushFolder(join(directory, name));
}

/** Returns whether the file is in its place now. */
function moveFile(directory: string, name: string, finished: string, replaced: string | undefined): boolean {
  const place = join(directory, name);
  const found = fileAt(directory, name);
  if (found.kind === "none") {
    try {
      // The folder may have been removed since it was there.
      makeFolder(dirname(place));
      moveToFreeName(finished, place);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  }
  if (found.kind !== "file" && found.kind !== "link") return false;
  // Killed between giving it its name and taking the temporary one away, which goes with the staging folder.
  const { ino } = lstatSync(finished, { bigint: true });
  if (found.stamp.startsWith(`${ino} `)) return true;
  if (found.stamp !== replaced) return false;
  renameSync(finished, place);
  return true;
}

/** Writes the manifest as finished files are moved. Returns whether it is in its place now. */
function putManifest(directory: string, text: string, replaced: string | undefined): boolean {
  const place = join(directory, MANIFEST);
  const found = fileAt(directory, MANIFEST);
  if (found.kind === "none") {
    try {
      writeFileAtomic(place, text, { exclusive: true });
      return true;
    } catch (error) {
      if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === "EEXIST") return false;
      throw error;
    }
  }
  if (found.kind !== "file" && found.kind !== "link") return false;
  // Killed after it was written.
  if (found.stamp !== replaced)
    return found.size === Buffer.byteLength(text) && readFileSync(place, "utf8") === text;
  writeFileAtomic(place, text);
  return true;
}

/** Moves a folder as a whole, if that is possible; else what hinders it shows where its files are moved one by one. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A folder that held nothing but files that have gone goes with them. */
function removeEmptyAbove(directory: string, name: string): void {
  for (let parent = dirname(name); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(directory, parent));
    } catch {
      return;
    }
  }
}

/** Undefined for what no run has written. */
function parse(text: string): Publication | undefined {
  try {
    const { staging, replaces, stale, manifest } = JSON.parse(text) as Publication;
    const known =
      isTemporary(staging) && [replaces, stale].every((names) => Object.keys(names).every(isNameInside));
    return known ? { staging, replaces, stale, manifest } : undefined;
  } catch {
    return undefined;
  }
}
