import { Coos7Error } from "../core/errors.js";
import { type Matrix, sharedMatrix, takeRows } from "../core/matrix.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";
import { newScaler, type Scaler, type StandardizationOptions } from "./per-split-standardization.js";

type Scalers = Map<string, Scaler>;

/**
 * Per-plate standardisation, as a warning: the images of each plate by that plate's own mean and standard deviation (or
 * median and MAD), which is common practice for screens whose plates hold all treatments. Most plates of COOS-7 hold one
 * class, so that centring a plate takes the class away with it: expect errors near chance.
 */
export class PerPlateStandardization implements Adapter<"T-plate"> {
  readonly mark = "T-plate";
  readonly stage = "features";
  readonly robust: boolean;
  #scalers: Record<Side, Scalers> | undefined;

  constructor({ robust = false }: StandardizationOptions = {}) {
    this.robust = robust;
  }

  get name(): string {
    return this.robust ? "per-plate standardisation (MAD)" : "per-plate standardisation";
  }

  getParams(): { robust: boolean } {
    return { robust: this.robust };
  }

  async fit(training: TrainingRows<"T-plate">, split: SplitRows<"T-plate">): Promise<this> {
    this.#scalers = { training: this.#fitPlates(training), split: this.#fitPlates(split) };
    return this;
  }

  #fitPlates({ x, plates }: AdapterRows<"T-plate">): Scalers {
    const scalers: Scalers = new Map();
    for (const [plate, rows] of rowsOfPlates(plates))
      scalers.set(plate, newScaler(this).fit(takeRows(x, rows)));
    return scalers;
  }

  /** Throws {@link Coos7Error} before `fit`, for another number of columns and for a plate that `fit` has not seen. */
  transform({ x, plates }: AdapterRows<"T-plate">, side: Side): Matrix {
    if (!this.#scalers) throw new Coos7Error("PerPlateStandardization is not fitted yet; call fit first");
    const result = sharedMatrix(x.rows, x.cols);
    for (const [plate, rows] of rowsOfPlates(plates)) {
      const scaler = this.#scalers[side].get(plate);
      if (!scaler)
        throw new Coos7Error(
          `PerPlateStandardization was fitted on plates ${[...this.#scalers[side].keys()].join(", ")} but found plate ${plate}`,
        );
      const { data } = scaler.transform(takeRows(x, rows));
      rows.forEach((row, k) => {
        result.data.set(data.subarray(k * x.cols, (k + 1) * x.cols), row * x.cols);
      });
    }
    return result;
  }
}

function rowsOfPlates(plates: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  plates.forEach((plate, row) => {
    const list = rows.get(plate);
    if (list) list.push(row);
    else rows.set(plate, [row]);
  });
  return rows;
}
