import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory } from "../../core/cache.js";
import { Coos7Error } from "../../core/errors.js";
import { checkModelName } from "./card.js";

/** The small trained models that come with the package. */
const SHIPPED = fileURLToPath(new URL("../../../../data/models", import.meta.url));

/** The folder that models saved by name lie in: in the cache. */
export function modelsFolder(): string {
  return join(cacheDirectory(), "models");
}

/** The folder of a model saved by `name`. Throws `UsageError` where no model can have that name. */
export function modelFolder(name: string): string {
  checkModelName(name);
  return join(modelsFolder(), name);
}

/**
 * The folder of a stored model: of one saved by name, else of one that comes with the package. What contains a slash or
 * is "." or ".." is a path, not a name. Throws {@link Coos7Error} saying what there is where there is none.
 */
export function findModel(nameOrFolder: string): string {
  if (/[/\\]/.test(nameOrFolder) || /^\.{1,2}$/.test(nameOrFolder)) return resolve(nameOrFolder);
  const folders = [modelFolder(nameOrFolder), join(SHIPPED, nameOrFolder)];
  const found = folders.find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  const known = modelFolders().map(({ name }) => name);
  throw new Coos7Error(
    `There is no model called ${JSON.stringify(nameOrFolder)}: ${known.length === 0 ? "none is stored yet; coos7 train makes one" : `there are ${known.join(", ")}`}; to use a folder give a path, e.g. ./${nameOrFolder}`,
  );
}

/** All models that can be loaded by name, by name; one saved under a shipped model's name takes its place. */
export function modelFolders(): { name: string; folder: string; shipped: boolean }[] {
  const found = new Map<string, { name: string; folder: string; shipped: boolean }>();
  for (const [base, shipped] of [
    [SHIPPED, true],
    [modelsFolder(), false],
  ] as const) {
    if (!existsSync(base)) continue;
    for (const entry of readdirSync(base, { withFileTypes: true }))
      if (entry.isDirectory() && existsSync(join(base, entry.name, "card.json")))
        found.set(entry.name, { name: entry.name, folder: join(base, entry.name), shipped });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
