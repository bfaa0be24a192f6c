import { plainField } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { plain } from "../core/escape.js";

/** Where in a record of predictions things stand; undefined for what a file does not have. */
export interface PredictionColumns {
  index: number;
  split: number | undefined;
  label: number | undefined;
  predicted: number | undefined;
  /** The probability of each class, in label order. */
  probabilities: number[] | undefined;
}

/**
 * Finds the columns of predictions: `index`, `split`, `label`, `predicted`, and one for each class, called by its name or
 * by its number from 0. Others are passed over. Throws {@link Coos7Error} naming what is missing.
 */
export function findColumns(
  header: readonly string[],
  classNames: readonly string[],
  source: string,
): PredictionColumns {
  const names = header.map((name) => plainField(name).trim());
  const twice = names.find((name, i) => name !== "" && names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new Coos7Error(
      `${source}, line 1: expected different columns but found ${JSON.stringify(twice)} twice`,
    );
  const find = (wanted: string): number | undefined => {
    const place = names.findIndex((name) => name.toLowerCase() === wanted);
    return place < 0 ? undefined : place;
  };
  const index = find("index");
  const predicted = find("predicted");
  const probabilities = probabilityColumns(names, classNames, source);
  if (index === undefined || (predicted === undefined && !probabilities))
    throw new Coos7Error(
      `${source}, line 1: expected the columns index and predicted, or index and one column of probabilities for each class (called ${classNames.join(", ")}, or 0 to ${classNames.length - 1}), but found ${plain(names.join(", ")).slice(0, 200)}`,
    );
  return { index, split: find("split"), label: find("label"), predicted, probabilities };
}

function probabilityColumns(
  names: readonly string[],
  classNames: readonly string[],
  source: string,
): number[] | undefined {
  const sets = [classNames, classNames.map((_, label) => String(label))];
  for (const set of sets) {
    const places = set.map((name) => names.indexOf(name));
    if (places.every((place) => place >= 0)) return places;
  }
  for (const set of sets) {
    const missing = set.filter((name) => !names.includes(name));
    if (missing.length < set.length)
      throw new Coos7Error(
        `${source}, line 1: expected a column of probabilities for each of ${set.length} classes but found none for ${missing.join(", ")}`,
      );
  }
  return undefined;
}
