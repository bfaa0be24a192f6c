import { Coos7Error } from "../core/errors.js";
import { RobustMad } from "../models/robust-mad.js";
import { StandardScaler } from "../models/standard-scaler.js";
/** A scaler that has learned nothing yet. */
export function newScaler({ robust }) {
    return robust ? new RobustMad() : new StandardScaler();
}
/**
 * Per-split standardisation: each feature of Training by Training's mean and standard deviation, each feature of a split by
 * the split's own, or by medians and MADs. It mends whatever shifts or stretches a feature in all images alike, and harms
 * where class shares differ, since means then differ for no fault of the microscope. As pycytominer's `normalize` with
 * "standardize" or "mad_robustize", once for each split.
 */
export class PerSplitStandardization {
    mark = "T";
    stage = "features";
    robust;
    #scalers;
    constructor({ robust = false } = {}) {
        this.robust = robust;
    }
    get name() {
        return this.robust ? "per-split standardisation (MAD)" : "per-split standardisation";
    }
    getParams() {
        return { robust: this.robust };
    }
    async fit(training, split) {
        this.#scalers = { training: newScaler(this).fit(training.x), split: newScaler(this).fit(split.x) };
        return this;
    }
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }, side) {
        if (!this.#scalers)
            throw new Coos7Error("PerSplitStandardization is not fitted yet; call fit first");
        return this.#scalers[side].transform(x);
    }
}
//# sourceMappingURL=per-split-standardization.js.map