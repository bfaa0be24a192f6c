import { Coos7Error } from "../core/errors.js";
import { type Matrix, takeRows } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import type { CellIds } from "../dataset/dataset.js";
import { checkMatrix } from "../models/estimator.js";

/** What a method against the shift may look at, by the mark that stands beside its row. No mark shows labels of a test split. */
export const MARKS = {
  I: "Training only, as the paper's models",
  "I+": "Training, and weights learned from other data",
  "I-ids": "Training with the plates and dates of its images",
  T: "Training, and the unlabelled images of the one test split that is scored",
  "T-plate": "Training and the unlabelled images of that split, both with their plates",
} as const;
/** One of {@link MARKS}. */
export type Mark = keyof typeof MARKS;

/** One name per row. */
export interface Plates {
  readonly plates: readonly string[];
}

/** Rows as an adapter of this mark gets them to transform. */
export type AdapterRows<M extends Mark> = { readonly x: Matrix } & (M extends "T-plate" ? Plates : unknown);

/** Training as an adapter of this mark learns from it. */
export type TrainingRows<M extends Mark> = AdapterRows<M> & {
  readonly labels: Int32Array;
} & (M extends "I-ids" ? Plates & { readonly dates: readonly string[] } : unknown);

/** A split as an adapter of this mark learns from it: without labels, and not at all where only Training may be seen. */
export type SplitRows<M extends Mark> = M extends "T" | "T-plate" ? AdapterRows<M> : undefined;

/** The two samples between which a shift may lie. */
export type Side = "training" | "split";

/**
 * A method against covariate shift that changes what goes into a classifier (`stage` "features") or what comes out of it
 * ("probabilities"), in scikit-learn's manner: the constructor stores options, `fit` learns, refitting forgets.
 *
 * Each test split is adapted to by itself. What `fit` gets is what the mark allows, {@link MARKS}; its types have no more,
 * and {@link adapt} hands over no more. For "probabilities" Training is a part of it that the classifier was not fitted
 * on, `x` holds a row of class probabilities for each image, and labels count its columns.
 */
export interface Adapter<M extends Mark = Mark> {
  /** As the field calls it. */
  readonly name: string;
  readonly mark: M;
  readonly stage: "features" | "probabilities";
  /** The options, as plain data: with the class, all that a fit depends on beside the data. */
  getParams(): object;
  /** Learns from Training and what the mark shows of the split. Resolves to itself. */
  fit(training: TrainingRows<M>, split: SplitRows<M>, run?: RunOptions): Promise<this>;
  /** Rows of the side that they are from, changed: as many rows and columns as `x`, which stays as it is. */
  transform(rows: AdapterRows<M>, side: Side): Matrix;
}

/** Both samples after an adapter, row by row the images of those before. */
export type AdaptedSamples = Record<Side, Matrix>;

/** As many rows as are transformed alone, to see whether a row depends on others. */
const PROBES = 3;

/**
 * Fits an adapter to Training and one split and transforms both. This is the only way by which adapters get at data, and
 * labels of a split do not pass it: the adapter gets a copy of the split's rows and, for the mark "T-plate", their plates.
 * The copy is in an order drawn by `seed` (default 1), since files are often sorted by class; results are in the order
 * given. Of Training it gets the labels, and plates and dates where its mark names them; wells, never.
 *
 * Throws {@link Coos7Error} where matrices are malformed, not finite or differ in columns, where labels or needed IDs are
 * missing, where the adapter returns another shape or values that are not finite, and where a row of an adapter that may see
 * Training only changes with the rows beside it.
 */
export async function adapt<M extends Mark>(
  adapter: Adapter<M>,
  training: { x: Matrix; labels: Int32Array; ids?: CellIds },
  split: { x: Matrix; ids?: CellIds },
  options: RunOptions & { seed?: number } = {},
): Promise<AdaptedSamples> {
  const { seed = 1, ...run } = options;
  checkMatrix(training.x);
  checkMatrix(split.x);
  if (training.x.cols !== split.x.cols)
    throw new Coos7Error(
      `Expected Training and the split to have as many columns but found ${training.x.cols} and ${split.x.cols}; use the same features for both`,
    );
  if (training.labels.length !== training.x.rows)
    throw new Coos7Error(
      `Expected one label per row of Training: ${training.x.rows} rows but found ${training.labels.length} labels`,
    );
  const { mark } = adapter;
  const needed = { dates: mark === "I-ids", plates: mark === "I-ids" || mark === "T-plate" };
  const given = (ids: CellIds | undefined, field: "dates" | "plates", rows: number, of: string): string[] => {
    const list = ids?.[field];
    if (list?.length !== rows)
      throw new Coos7Error(
        `${adapter.name} needs the ${field} of ${of}: expected one for each of ${rows} rows but found ${list?.length ?? "none"}`,
      );
    return list;
  };

  const order = new Random(seed, "order of rows").shuffle(
    Int32Array.from({ length: split.x.rows }, (_, i) => i),
  );
  const x = takeRows(split.x, order);
  const plates = mark === "T-plate" ? given(split.ids, "plates", x.rows, "the split") : undefined;
  const splitRows = Object.freeze({
    x,
    ...(plates ? { plates: Object.freeze(Array.from(order, (row) => plates[row]!)) } : {}),
  }) as AdapterRows<M>;
  const trainingRows = Object.freeze({
    x: alone(training.x),
    labels: training.labels.slice(),
    ...(needed.plates ? { plates: given(training.ids, "plates", training.x.rows, "Training") } : {}),
    ...(needed.dates ? { dates: given(training.ids, "dates", training.x.rows, "Training") } : {}),
  }) as TrainingRows<M>;
  const learned = (mark === "T" || mark === "T-plate" ? splitRows : undefined) as SplitRows<M>;

  await adapter.fit(trainingRows, learned, run);
  const adaptedTraining = checked(adapter, adapter.transform(trainingRows, "training"), training.x);
  const adaptedSplit = checked(adapter, adapter.transform(splitRows, "split"), x);
  if (learned === undefined) checkEachAlone(adapter, x, adaptedSplit);
  const back = new Int32Array(order.length);
  order.forEach((row, i) => {
    back[row] = i;
  });
  return { training: adaptedTraining, split: takeRows(adaptedSplit, back) };
}

/** The matrix without what else may lie in its memory, such as a split that was read together with it. */
function alone({ data, rows, cols }: Matrix): Matrix {
  return { data: data.byteLength === data.buffer.byteLength ? data : data.slice(), rows, cols };
}

function checked({ name }: { name: string }, found: Matrix, { rows, cols }: Matrix): Matrix {
  if (found.rows !== rows || found.cols !== cols)
    throw new Coos7Error(
      `${name} returned ${found.rows} x ${found.cols} values; expected ${rows} x ${cols}, as it was given`,
    );
  const bad = found.data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new Coos7Error(
      `${name} returned ${found.data[bad]} in row ${Math.floor(bad / cols)}, column ${bad % cols} (counted from 0); expected finite values`,
    );
  return found;
}

/** Who may not look at a split may not look at its other rows while transforming one of them either. */
function checkEachAlone<M extends Mark>(adapter: Adapter<M>, x: Matrix, together: Matrix): void {
  for (let row = 0; row < Math.min(PROBES, x.rows); row++) {
    const alone = adapter.transform({ x: takeRows(x, [row]) } as AdapterRows<M>, "split").data;
    for (let j = 0; j < x.cols; j++) {
      const expected = together.data[row * x.cols + j]!;
      if (!(Math.abs(alone[j]! - expected) <= 1e-4 * Math.max(1, Math.abs(expected))))
        throw new Coos7Error(
          `${adapter.name} is marked ${adapter.mark} (${MARKS[adapter.mark]}), but what it makes of an image depends on the split's other images; give it the mark T`,
        );
    }
  }
}
