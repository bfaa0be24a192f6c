import { join } from "node:path";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import { plain } from "../../core/escape.js";
import { describeIoError } from "../../core/files.js";
import { readFileBytes } from "../../core/read-file.js";
import { sha256 } from "../../core/sha256.js";
import { CARD_FORMAT, type ModelCard } from "./card.js";
import { decodeLayersModel, WEIGHTS_FILE } from "./layers-file.js";
import { findModel, modelFolders } from "./locate.js";

/** The paper's networks have less. */
const MAX_BYTES = 512e6;

/** A stored model. */
export interface StoredModel {
  model: LayersModel;
  card: ModelCard;
  folder: string;
}

/**
 * The model saved under a name, or the one in a folder (whatever contains a slash is a path).
 * Throws {@link Coos7Error} where there is none, where a file is missing or damaged, or where the folder holds
 * something else.
 */
export async function loadModel(nameOrFolder: string): Promise<StoredModel> {
  const folder = findModel(nameOrFolder);
  const card = readCard(folder);
  const json = readText(join(folder, "model.json"));
  const weights = readBytes(join(folder, WEIGHTS_FILE));
  for (const [name, found, expected] of [
    ["model.json", sha256(json), card.modelSha256],
    [WEIGHTS_FILE, sha256(weights), card.weightsSha256],
  ])
    if (found !== expected)
      throw new Coos7Error(
        `${join(folder, name!)} is damaged, or not that of the card beside it: expected the SHA-256 ${expected?.slice(0, 12)}… but found ${found!.slice(0, 12)}…; copy or train the model again`,
      );
  return { model: await decodeLayersModel({ json, weights }), card, folder };
}

/** A model that can be loaded by name. */
export interface ModelEntry {
  name: string;
  folder: string;
  /** Whether it came with the package. */
  shipped: boolean;
  card: ModelCard;
}

/** All models that can be loaded by name. `onWarning` is told of those whose card cannot be read, which are left out. */
export function listModels(onWarning: (line: string) => void = console.warn): ModelEntry[] {
  return modelFolders().flatMap((entry) => {
    try {
      return [{ ...entry, card: readCard(entry.folder) }];
    } catch (error) {
      onWarning(errorMessage(error));
      return [];
    }
  });
}

function readCard(folder: string): ModelCard {
  const path = join(folder, "card.json");
  const text = readText(path);
  let card: Partial<ModelCard> | null;
  try {
    card = JSON.parse(text) as Partial<ModelCard> | null;
  } catch (error) {
    throw new Coos7Error(
      `${path}: expected the card of a model but found broken JSON (${plain(errorMessage(error))})`,
      {
        cause: error,
      },
    );
  }
  const family = card?.settings?.family;
  if (typeof card?.format !== "number" || typeof card.weightsSha256 !== "string" || family === undefined)
    throw new Coos7Error(`${path}: expected the card of a model trained by coos7 but found something else`);
  if (card.format !== CARD_FORMAT)
    throw new Coos7Error(
      `${path}: expected a card of format ${CARD_FORMAT} but found ${card.format}; it was made by coos7 ${card.packageVersion}: install that version, or train the model again`,
    );
  return card as ModelCard;
}

function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileBytes(path, MAX_BYTES);
  } catch (error) {
    throw new Coos7Error(
      `Could not read ${path}: ${describeIoError(error)}; a model's folder has card.json, model.json and ${WEIGHTS_FILE}`,
      { cause: error },
    );
  }
}
