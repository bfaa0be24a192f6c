import { UsageError } from "../../core/errors.js";
import type { TrainingRecord } from "../training/record.js";

/** Raised when cards change in a way that older versions of this package cannot read. */
export const CARD_FORMAT = 1;

/** What is known of a stored model, as it stands in its `card.json`. */
export interface ModelCard extends TrainingRecord {
  format: typeof CARD_FORMAT;
  name: string;
  /** What the data are called, for people. */
  dataset: string;
  /** Where they were measured. */
  errors?: ModelErrors;
  /** Of this package. */
  packageVersion: string;
  /** SHA-256, in hex, of `weights.bin`: equal weights, equal digests. */
  weightsSha256: string;
  /** SHA-256, in hex, of `model.json`. */
  modelSha256: string;
}

/** How often a model is wrong. */
export interface ModelErrors {
  /** What predicts, e.g. "End-to-End", or a classifier and the layer whose features it is fitted on: "Conv4 L1 LR". */
  of: string;
  /** Balanced errors in percent by split, e.g. { test1: 3.2 }. */
  percent: Readonly<Record<string, number>>;
}

/** What only the one who saves a model knows of it. */
export interface CardDetails {
  dataset: string;
  errors?: ModelErrors;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Throws {@link UsageError} unless `name` can be that of a stored model, and thus of a folder on any system. */
export function checkModelName(name: string): void {
  if (NAME.test(name) && !name.endsWith(".")) return;
  throw new UsageError(
    `Expected the name of a model to be 1 to 64 letters, digits, dots, dashes or underscores, beginning with a letter or digit, but found ${JSON.stringify(name)}; to use a folder give a path, e.g. ./model`,
  );
}
