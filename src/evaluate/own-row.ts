import { basename } from "node:path";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { sha256 } from "../core/sha256.js";
import type { Predictions } from "../reproduce/evaluate.js";
import type { RowName } from "../reproduce/table3/table.js";
import type { GivenPredictions } from "./parse-predictions.js";

/** Says where predicted classes are not the most probable ones: the columns may be in a wrong order. */
export function warnOfContradictions(
  given: readonly GivenPredictions[],
  { onWarning = console.warn }: Pick<RunOptions, "onWarning">,
): void {
  for (const { split, contradictions, predicted } of given)
    if (contradictions > 0)
      onWarning(
        `The predicted class is not the most probable one in ${contradictions} of ${predicted.length} images of ${split}: are the columns of probabilities in the right order?`,
      );
}

/** Predictions of a tool that gives classes only count as certain: probability 1. */
export function withCertainty(
  { split, predicted, probabilities }: GivenPredictions,
  classes: number,
): Predictions {
  return { split, predicted, probabilities: probabilities ?? oneHot(predicted, classes) };
}

function oneHot(predicted: Int32Array, classes: number): Matrix {
  const data = new Float32Array(predicted.length * classes);
  predicted.forEach((label, i) => {
    data[i * classes + label] = 1;
  });
  return { data, rows: predicted.length, cols: classes };
}

/** What has to be said of the row below the table. */
export function ownNotes(
  row: RowName,
  path: string,
  text: string,
  given: readonly GivenPredictions[],
): string[] {
  const origin = `${row.features} ${row.model}: predictions of another tool (${basename(path)}, SHA-256 ${sha256(text).slice(0, 12)}…), scored like the others; what it was fitted on is not known here.`;
  return given.every(({ probabilities }) => probabilities)
    ? [origin]
    : [origin, `${row.features} ${row.model} gives classes without probabilities: each counts as certain.`];
}
