import type { Dataset } from "../dataset/types.js";
import type { FamilyResult } from "./family-rows.js";
import { type Profile, reductions } from "./profile.js";
import type { SplitTruth } from "./truth.js";

/** What a table's notes are about. */
export interface NotedRun {
  dataset: Dataset;
  profile: Profile;
  truth: readonly SplitTruth[];
  results: readonly FamilyResult[];
}

/**
 * What has to be said below a table: about the data, the intervals, what the profile does less than the paper, what
 * networks ran on, and which families are missing.
 */
export function tableNotes({ dataset, profile, truth, results }: NotedRun): string[] {
  const notes: string[] = [];
  if (dataset.simulated)
    notes.push(
      "Simulated: the images come from a model of the experiment that was calibrated to show the paper's pattern; they are no evidence about real cells.",
    );
  notes.push(intervalNote(truth));
  const limited = truth.filter(({ split, labels }) => labels.length === profile.imageLimit[split]);
  const done = results.filter(({ missing }) => missing === undefined);
  const reduced = reductions(
    profile,
    limited.map(({ split }) => split),
    done.map(({ family }) => family.id),
  );
  if (reduced.length > 0)
    notes.push(`The ${profile.name} profile does less than the paper: ${reduced.join("; ")}.`);
  const backends = [...new Set(done.flatMap(({ network }) => (network ? [network.backend] : [])))];
  if (backends.length > 0) notes.push(`Networks computed on ${backends.join(" and ")}.`);
  notes.push(...done.flatMap((result) => result.notes));
  for (const { family, missing } of results)
    if (missing) notes.push(`${family.name} is left out: ${missing.missing}.`);
  return notes;
}

function intervalNote(truth: readonly SplitTruth[]): string {
  const tooNarrow = "they are too narrow where cells of a well resemble each other";
  if (!truth.some(({ ids }) => Object.values(ids).some((list) => list !== undefined)))
    return `95 % intervals by bootstrap over cells: the dataset does not say which well a cell is from, so ${tooNarrow}.`;
  const single = truth.some(({ clusters }) => clusters.byCell.length > 0);
  const test4 = truth.some(({ split }) => split === "test4")
    ? " (in COOS-7, Test4 has one plate per class)"
    : "";
  const exception = single ? ` Classes with one well in a split are resampled by cells: ${tooNarrow}.` : "";
  return `95 % intervals by bootstrap over wells within class. They do not contain the variation from plate to plate${test4}.${exception}`;
}
