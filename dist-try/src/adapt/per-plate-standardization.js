import { Coos7Error } from "../core/errors.js";
import { sharedMatrix, takeRows } from "../core/matrix.js";
import { newScaler } from "./per-split-standardization.js";
/**
 * Per-plate standardisation, as a warning: the images of each plate by that plate's own mean and standard deviation (or
 * median and MAD), which is common practice for screens whose plates hold all treatments. Most plates of COOS-7 hold one
 * class, so that centring a plate takes the class away with it: expect errors near chance.
 */
export class PerPlateStandardization {
    mark = "T-plate";
    stage = "features";
    robust;
    #scalers;
    constructor({ robust = false } = {}) {
        this.robust = robust;
    }
    get name() {
        return this.robust ? "per-plate standardisation (MAD)" : "per-plate standardisation";
    }
    getParams() {
        return { robust: this.robust };
    }
    async fit(training, split) {
        this.#scalers = { training: this.#fitPlates(training), split: this.#fitPlates(split) };
        return this;
    }
    #fitPlates({ x, plates }) {
        const scalers = new Map();
        for (const [plate, rows] of rowsOfPlates(plates))
            scalers.set(plate, newScaler(this).fit(takeRows(x, rows)));
        return scalers;
    }
    /** Throws {@link Coos7Error} before `fit`, for another number of columns and for a plate that `fit` has not seen. */
    transform({ x, plates }, side) {
        if (!this.#scalers)
            throw new Coos7Error("PerPlateStandardization is not fitted yet; call fit first");
        const result = sharedMatrix(x.rows, x.cols);
        for (const [plate, rows] of rowsOfPlates(plates)) {
            const scaler = this.#scalers[side].get(plate);
            if (!scaler)
                throw new Coos7Error(`PerPlateStandardization was fitted on plates ${[...this.#scalers[side].keys()].join(", ")} but found plate ${plate}`);
            const { data } = scaler.transform(takeRows(x, rows));
            rows.forEach((row, k) => {
                result.data.set(data.subarray(k * x.cols, (k + 1) * x.cols), row * x.cols);
            });
        }
        return result;
    }
}
function rowsOfPlates(plates) {
    const rows = new Map();
    plates.forEach((plate, row) => {
        const list = rows.get(plate);
        if (list)
            list.push(row);
        else
            rows.set(plate, [row]);
    });
    return rows;
}
//# sourceMappingURL=per-plate-standardization.js.map