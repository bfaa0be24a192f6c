import { join } from "node:path";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { writeFileAtomic } from "../../core/files.js";
import { jsonText } from "../../core/json-text.js";
import { fillDirectory } from "../../core/output-directory.js";
import { packageVersion } from "../../core/package-version.js";
import { sha256 } from "../../core/sha256.js";
import type { TrainedNetwork } from "../training/train.js";
import { CARD_FORMAT, type CardDetails, checkModelName, type ModelCard } from "./card.js";
import { encodeLayersModel, WEIGHTS_FILE } from "./layers-file.js";
import { modelFolder } from "./locate.js";

/** Where a model is saved: under a name, to be loaded by it, or in a folder (then its name is told by its card only). */
export interface ModelPlace {
  name: string;
  /** Default: that of models saved by name, in the cache. */
  folder?: string;
  /** Whether files of the same names in the folder are replaced. Default: false. */
  force?: boolean;
}

/**
 * Saves a trained network in tf.js' format (`model.json`, `weights.bin`; `tf.loadLayersModel` reads them) with its card
 * (`card.json`): all of it or nothing. Equal networks give equal bytes. `addFiles` may write more into the folder it is
 * called with. Resolves to the folder and the card.
 * Throws `UsageError` for an unsuitable name, and where the folder has content already and `force` is not set.
 */
export async function saveModel(
  network: TrainedNetwork,
  place: ModelPlace,
  details: CardDetails,
  addFiles: (folder: string) => Promise<unknown> = async () => {},
): Promise<{ folder: string; card: ModelCard }> {
  const { name, force = false } = place;
  checkModelName(name);
  const folder = place.folder ?? modelFolder(name);
  const { json, weights } = await encodeLayersModel(network.model);
  const card: ModelCard = {
    format: CARD_FORMAT,
    name,
    ...details,
    ...network.record,
    packageVersion: packageVersion(),
    weightsSha256: sha256(weights),
    modelSha256: sha256(json),
  };
  await fillDirectory(folder, { force, run: { command: "train", replacesItself: true } }, async (staging) => {
    writeFileAtomic(join(staging, "card.json"), cardText(card));
    writeFileAtomic(join(staging, "model.json"), json);
    writeFileAtomic(join(staging, WEIGHTS_FILE), weights);
    await addFiles(staging);
  });
  return { folder, card };
}

/** SHA-256, in hex, of a model's weights: the `weightsSha256` of the card that it is saved with. */
export async function weightsDigest(model: LayersModel): Promise<string> {
  return sha256((await encodeLayersModel(model)).weights);
}

/** A card as JSON for people: indented, but lists of numbers on one line. */
function cardText(card: ModelCard): string {
  const text = jsonText(card, 2);
  return `${text.replace(/\[[^[\]{}"]*\]/g, (list) => list.replace(/\s+/g, " "))}\n`;
}
