import { basename } from "node:path";
import { parseCsv, plainField } from "../core/csv.js";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { plain } from "../core/escape.js";
import type { Matrix } from "../core/matrix.js";
import { SPLITS, type SplitName } from "../dataset/types.js";
import { argmaxLabels } from "../models/argmax.js";
import { findColumns, type PredictionColumns } from "./prediction-columns.js";

/** A split that predictions may be about. */
export interface TargetSplit {
  split: SplitName;
  /** Class of each image of the whole split. */
  labels: Int32Array;
  /** The images to be scored, ascending; all where it is missing. */
  rows?: Int32Array | undefined;
}

/** What a tool says of the images of a split that are scored, in their order. */
export interface GivenPredictions {
  split: SplitName;
  predicted: Int32Array;
  /** Images x classes, each row summing to 1; missing where the tool gives classes only. */
  probabilities?: Matrix;
  /** Images whose predicted class is not the most probable one. */
  contradictions: number;
}

export interface PredictionsContext {
  /** What messages call the text: the file. */
  source: string;
  targets: readonly TargetSplit[];
  classNames: readonly string[];
  /** The split of all rows, where the file has no column for it; default: the one that the file is named after. */
  split?: SplitName | undefined;
}

/** Rows may miss a sum of 1 by what rounding to three decimals loses; they are then brought to it. */
const SUM_TOLERANCE = 5e-3;
/** What float32 and its decimals lose, which stays as it is. */
const ROUNDING = 1e-5;
/** Missing images that a message names. */
const MOST_NAMED = 5;

/** The rows of one split as they are found. */
interface SplitRows {
  target: TargetSplit;
  /** The line that each image was found on, 0 where it has not been. */
  lines: Int32Array;
  predicted: Int32Array;
  probabilities: Float32Array;
}

/**
 * Predictions as CSV, of any tool: `index` (the image's place in its split, from 0) and `predicted` (a class by name or by
 * number from 0), or a probability for each class, or both; `split` where there are several; `label` where the tool
 * knows it, which is compared with the dataset's. Each image to be scored must be there once.
 *
 * Throws {@link Coos7Error} naming line and column of what is missing, repeated or not as expected, {@link UsageError}
 * where the split has to be named.
 */
export function parsePredictions(text: string, context: PredictionsContext): GivenPredictions[] {
  const { source, classNames } = context;
  const [header = [], ...records] = readRecords(text, source);
  const columns = findColumns(header, classNames, source);
  const fixedSplit = columns.split === undefined ? namedSplit(context) : undefined;
  if (columns.split !== undefined && context.split !== undefined)
    throw new UsageError(`${source} has a column split: leave the split ${context.split} out`);
  const found = new Map<SplitName, SplitRows>();
  records.forEach((record, i) => {
    const line = i + 2;
    if (record.length !== header.length)
      throw new Coos7Error(
        `${source}, line ${line}: expected ${header.length} fields but found ${record.length}`,
      );
    const field = (place: number): Field => ({
      text: plainField(record[place]!).trim(),
      where: `${source}, line ${line}, column ${plain(header[place]!)}`,
    });
    const split = fixedSplit ?? readSplit(field(columns.split!));
    let rows = found.get(split);
    if (!rows) found.set(split, (rows = emptyRows(split, context)));
    addRow(rows, line, columns, field, classNames);
  });
  if (found.size === 0) throw new Coos7Error(`${source}: expected at least one row but found none`);
  return SPLITS.flatMap((split) => {
    const rows = found.get(split);
    return rows ? [settle(rows, columns, classNames.length, source)] : [];
  });
}

interface Field {
  text: string;
  where: string;
}

function readRecords(text: string, source: string): string[][] {
  try {
    return parseCsv(text);
  } catch (error) {
    throw new Coos7Error(`${source}: ${errorMessage(error)}`, { cause: error });
  }
}

function namedSplit({ source, split }: PredictionsContext): SplitName {
  if (split !== undefined) return split;
  const [, name] = /(?:^|[^A-Za-z0-9])(train|training|test[1-4])\.csv$/i.exec(basename(source)) ?? [];
  if (name !== undefined) return splitCalled(name)!;
  throw new UsageError(
    `${source} does not say which split it is about: add a column split, or name it (--split test1)`,
  );
}

function splitCalled(text: string): SplitName | undefined {
  const name = text.toLowerCase();
  return SPLITS.find((split) => split === name || (split === "training" && name === "train"));
}

function readSplit({ text, where }: Field): SplitName {
  const split = splitCalled(text);
  if (split) return split;
  throw new Coos7Error(`${where}: expected one of ${SPLITS.join(", ")} but found ${JSON.stringify(text)}`);
}

function emptyRows(split: SplitName, { targets, classNames, source }: PredictionsContext): SplitRows {
  const target = targets.find((one) => one.split === split);
  if (!target)
    throw new Coos7Error(
      `${source}: expected predictions of ${targets.map((one) => one.split).join(", ")}, the dataset's splits, but found some of ${split}`,
    );
  const count = target.labels.length;
  return {
    target,
    lines: new Int32Array(count),
    predicted: new Int32Array(count),
    probabilities: new Float32Array(count * classNames.length),
  };
}

function addRow(
  { target, lines, predicted, probabilities }: SplitRows,
  line: number,
  columns: PredictionColumns,
  field: (place: number) => Field,
  classNames: readonly string[],
): void {
  const { split, labels } = target;
  const at = field(columns.index);
  const index = wholeNumber(at.text);
  if (index === undefined || index >= labels.length)
    throw new Coos7Error(
      `${at.where}: expected a whole number from 0 to ${labels.length - 1}, an image of ${split}, but found ${JSON.stringify(at.text)}`,
    );
  if (lines[index] !== 0)
    throw new Coos7Error(
      `${at.where}: expected each image of ${split} once but found image ${index} on line ${lines[index]} too`,
    );
  lines[index] = line;
  if (columns.label !== undefined) {
    const { text, where } = field(columns.label);
    if (readClass({ text, where }, classNames) !== labels[index])
      throw new Coos7Error(
        `${where}: expected ${JSON.stringify(classNames[labels[index]!])} (${labels[index]}), the class of image ${index} of ${split} in the dataset, but found ${JSON.stringify(text)}; are these predictions of other images, or in another order?`,
      );
  }
  if (columns.predicted !== undefined) predicted[index] = readClass(field(columns.predicted), classNames);
  if (!columns.probabilities) return;
  const start = index * classNames.length;
  let sum = 0;
  columns.probabilities.forEach((place, label) => {
    const { text, where } = field(place);
    const value = text === "" ? Number.NaN : Number(text);
    if (!(value >= 0 && value <= 1 + SUM_TOLERANCE))
      throw new Coos7Error(`${where}: expected a probability from 0 to 1 but found ${JSON.stringify(text)}`);
    probabilities[start + label] = Math.min(1, value);
    sum += value;
  });
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    throw new Coos7Error(
      `${at.where.replace(/, column.*/, "")}: expected probabilities that add up to 1 but found a sum of ${Number(sum.toPrecision(6))}`,
    );
  if (Math.abs(sum - 1) > ROUNDING)
    for (let label = 0; label < classNames.length; label++) probabilities[start + label]! /= sum;
}

/** A class by its number from 0, or by its name. */
function readClass({ text, where }: Field, classNames: readonly string[]): number {
  const number = wholeNumber(text);
  const label = number ?? classNames.indexOf(text);
  if (label >= 0 && label < classNames.length) return label;
  throw new Coos7Error(
    `${where}: expected a class (${classNames.join(", ")}, or its number from 0 to ${classNames.length - 1}) but found ${JSON.stringify(text)}`,
  );
}

/** "3" and, as some tools write it, "3.0". */
function wholeNumber(text: string): number | undefined {
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
}

/** The images to be scored, all of which must have been found. */
function settle(
  { target, lines, predicted, probabilities }: SplitRows,
  columns: PredictionColumns,
  classes: number,
  source: string,
): GivenPredictions {
  const { split, labels } = target;
  const rows = target.rows ?? labels.map((_, i) => i);
  const missing = rows.filter((row) => lines[row] === 0);
  if (missing.length > 0)
    throw new Coos7Error(
      `${source}: expected a row for each of the ${rows.length} images of ${split} that are scored but found none for ${missing.length} of them: ${missing.slice(0, MOST_NAMED).join(", ")}${missing.length > MOST_NAMED ? ", …" : ""}`,
    );
  const wanted = rows.map((row) => predicted[row]!);
  if (!columns.probabilities) return { split, predicted: wanted, contradictions: 0 };
  const data = new Float32Array(rows.length * classes);
  rows.forEach((row, i) => {
    data.set(probabilities.subarray(row * classes, (row + 1) * classes), i * classes);
  });
  const mostProbable = argmaxLabels(
    data,
    Int32Array.from({ length: classes }, (_, label) => label),
  );
  const given = columns.predicted === undefined ? mostProbable : wanted;
  return {
    split,
    predicted: given,
    probabilities: { data, rows: rows.length, cols: classes },
    contradictions: given.filter(
      (label, i) => data[i * classes + label]! < data[i * classes + mostProbable[i]!]!,
    ).length,
  };
}
