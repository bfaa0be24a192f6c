import { Coos7Error } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import { RobustMad } from "../models/robust-mad.js";
import { StandardScaler } from "../models/standard-scaler.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";

/** How features are brought to one scale. */
export interface StandardizationOptions {
  /** Median and MAD (`RobustMad`) in place of mean and standard deviation (`StandardScaler`); default false. */
  robust?: boolean;
}

/** What learns a feature's scale from the rows given to `fit`. */
export type Scaler = StandardScaler | RobustMad;

/** A scaler that has learned nothing yet. */
export function newScaler({ robust }: { robust: boolean }): Scaler {
  return robust ? new RobustMad() : new StandardScaler();
}

/**
 * Per-split standardisation: each feature of Training by Training's mean and standard deviation, each feature of a split by
 * the split's own, or by medians and MADs. It mends whatever shifts or stretches a feature in all images alike, and harms
 * where class shares differ, since means then differ for no fault of the microscope. As pycytominer's `normalize` with
 * "standardize" or "mad_robustize", once for each split.
 */
export class PerSplitStandardization implements Adapter<"T"> {
  readonly mark = "T";
  readonly stage = "features";
  readonly robust: boolean;
  #scalers: Record<Side, Scaler> | undefined;

  constructor({ robust = false }: StandardizationOptions = {}) {
    this.robust = robust;
  }

  get name(): string {
    return this.robust ? "per-split standardisation (MAD)" : "per-split standardisation";
  }

  getParams(): { robust: boolean } {
    return { robust: this.robust };
  }

  async fit(training: TrainingRows<"T">, split: SplitRows<"T">): Promise<this> {
    this.#scalers = { training: newScaler(this).fit(training.x), split: newScaler(this).fit(split.x) };
    return this;
  }

  /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
  transform({ x }: AdapterRows<"T">, side: Side): Matrix {
    if (!this.#scalers) throw new Coos7Error("PerSplitStandardization is not fitted yet; call fit first");
    return this.#scalers[side].transform(x);
  }
}
