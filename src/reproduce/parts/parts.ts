import type { CacheOptions } from "../../core/cache.js";
import { cacheKey } from "../../core/cache.js";
import { UsageError } from "../../core/errors.js";
import type { RunOptions } from "../../core/progress.js";
import type { WorkerPool } from "../../core/workers.js";
import type { FeatureSource, RowRange } from "../../features/features.js";
import type { FamilyFiles, FamilyNetwork, FeatureFamily, MissingFamily } from "../families/family.js";
import { prepareFamily, type RowsContext } from "../family-rows.js";
import { prepareRun, type ReproduceOptions } from "../reproduce.js";
import { StageLog } from "../stages.js";
import { PartFolder, type PartRecord } from "./part-files.js";

/** A run that is made in parts: what every part needs to know of it. */
export interface PartsRun {
  folder: PartFolder;
  context: RowsContext;
}

/**
 * Opens the folder that a run's parts meet in. Throws what `reproduce` throws of the dataset, `UsageError` where the
 * folder holds something else.
 */
export async function openParts(
  path: string,
  options: ReproduceOptions,
  run: RunOptions & CacheOptions & { pool: WorkerPool },
): Promise<PartsRun> {
  const folder = new PartFolder(path);
  return { folder, context: await prepareRun(options, run, new StageLog()) };
}

/** What a part of the work found already done is told as. */
export type PartOutcome = "made" | "there";

/** What is known of a family's network once its part is made. */
export interface NetworkInfo {
  /** Why the family has to be left out; then there is nothing else. */
  missing?: MissingFamily;
  network?: FamilyNetwork;
  notes: readonly string[];
  /** What the features are known by, as in `FeatureSource`. */
  source?: Pick<FeatureSource, "id" | "definition">;
}

/** The network of a family as a part: trained, or taken from the package, or fetched; or why the family is left out. */
export async function makeNetwork(
  family: FeatureFamily,
  { folder, context }: PartsRun,
): Promise<PartOutcome> {
  const key = await networkKey(family, context);
  const name = networkName(family);
  const found = folder.find<NetworkInfo>(name, key);
  // What was missing once may be there now.
  if (found && !found.info.missing && folder.isDone(name, key)) return "there";
  const prepared = await prepareFamily(family, context);
  const stages = context.log.records;
  if ("missing" in prepared) {
    context.run.onWarning?.(`${family.name} is left out: ${prepared.detail ?? prepared.missing}`);
    await folder.write<NetworkInfo>(name, { key, stages, info: { missing: prepared, notes: [] } });
    return "made";
  }
  const { source, network, notes, files = {} } = prepared;
  const info: NetworkInfo = {
    notes,
    source: { id: source.id, definition: source.definition },
    ...(network ? { network } : {}),
  };
  const placed = Object.entries(files).map(([file, content]) => [`${name}/${file}`, content] as const);
  await folder.write<NetworkInfo>(name, { key, stages, info }, Object.fromEntries(placed));
  return "made";
}

/** The part that {@link makeNetwork} made. */
export async function networkPart(
  family: FeatureFamily,
  { folder, context }: PartsRun,
): Promise<PartRecord<NetworkInfo>> {
  return folder.require<NetworkInfo>(
    networkName(family),
    await networkKey(family, context),
    `coos7 train ${family.id}`,
  );
}

/** The files of a family's network, to be read when they are asked for. */
export function networkFiles(record: PartRecord<NetworkInfo>, { folder }: PartsRun): FamilyFiles {
  return Object.fromEntries(
    Object.keys(record.files).map((file) => [
      file.slice(file.lastIndexOf("/") + 1),
      async () => folder.read(record, file),
    ]),
  );
}

function networkName({ id }: FeatureFamily): string {
  return `networks/${id}`;
}

async function networkKey(
  { id }: FeatureFamily,
  { dataset, profile, seed, train, networkBackend }: RowsContext,
): Promise<string> {
  const { deepLoc, pci, trainingThreads } = profile;
  return cacheKey({
    what: "network part",
    family: id,
    settings: { deepLoc, pci, trainingThreads },
    seed,
    train,
    backend: networkBackend,
    data: await dataset.fingerprint("training"),
    classNames: dataset.classNames,
  });
}

/** A range as it is given for a part: of things counted from 0, or of shares of all of them. */
export interface PartRange {
  /** For the names of files: "0-150", "25pc-50pc". */
  slug: string;
  /** As it was given: "0:150", "25%:50%". */
  text: string;
  /** What it is of so many. */
  of(count: number): RowRange;
}

const RANGE = /^(\d+):(\d+)$/;
const SHARES = /^(\d+(?:\.\d+)?)%:(\d+(?:\.\d+)?)%$/;

/** The range in a text such as `0:150` or `25%:50%`. Throws `UsageError` naming `option` for any other. */
export function partRange(option: string, text: string): PartRange {
  const slug = text.replace(":", "-").replaceAll("%", "pc");
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && Number(from) < Number(to)) {
    const of = (count: number): RowRange => ({
      start: Math.min(count, Number(from)),
      end: Math.min(count, Number(to)),
    });
    return { slug, text, of };
  }
  const [, low, high] = SHARES.exec(text) ?? [];
  if (low !== undefined && Number(low) < Number(high) && Number(high) <= 100) {
    const at = (count: number, share: string): number => Math.floor((count * Number(share)) / 100);
    return { slug, text, of: (count) => ({ start: at(count, low), end: at(count, high!) }) };
  }
  throw new UsageError(
    `Expected ${option} to be a range such as 0:150 or, of shares, 25%:50% but found ${JSON.stringify(text)}`,
  );
}
