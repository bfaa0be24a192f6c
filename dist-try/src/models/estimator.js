import { Coos7Error } from "../core/errors.js";
/** The share of rows for which `model` predicts their label. Throws {@link Coos7Error} unless there is one label per row. */
export async function accuracy(model, x, y, run) {
    if (y.length !== x.rows)
        throw new Coos7Error(`Expected one label per row: ${x.rows} rows but found ${y.length} labels`);
    const predicted = await model.predict(x, run);
    return y.reduce((right, label, i) => right + Number(label === predicted[i]), 0) / y.length;
}
/**
 * Checks what is given to a classifier's `fit` and encodes the labels.
 * Throws {@link Coos7Error} where `x` is empty, malformed or holds NaN or an infinity (naming row and column),
 * where `y` does not have one label per row, and where there is only one class.
 */
export function checkFit(x, y) {
    checkMatrix(x);
    if (y.length !== x.rows)
        throw new Coos7Error(`Expected one label per row: ${x.rows} rows but found ${y.length} labels`);
    const classes = Int32Array.from(new Set(y)).sort();
    if (classes.length < 2)
        throw new Coos7Error(`Expected labels of at least two classes but all ${y.length} are ${classes[0]}; a classifier has nothing to learn from one class`);
    const code = new Map();
    classes.forEach((label, index) => {
        code.set(label, index);
    });
    return { classes, encoded: y.map((label) => code.get(label)) };
}
/**
 * Checks what is given to `predict` or `transform` of the estimator called `name`, which was fitted on `cols`
 * columns, or not at all if `cols` is undefined. Throws {@link Coos7Error} for use before `fit`, for another
 * number of columns and for whatever {@link checkMatrix} refuses.
 */
export function checkPredict(x, cols, name) {
    if (cols === undefined)
        throw new Coos7Error(`${name} is not fitted yet; call fit first`);
    checkMatrix(x);
    if (x.cols !== cols)
        throw new Coos7Error(`${name} was fitted on ${cols} columns but found ${x.cols}; use the same features as for fit`);
}
/**
 * Throws {@link Coos7Error} unless `x` has at least one row and one column, as many values as its shape
 * says, and only finite ones.
 */
export function checkMatrix(x) {
    const { data, rows, cols } = x;
    if (!(rows >= 1 && cols >= 1))
        throw new Coos7Error(`Expected a matrix with at least one row and one column but found ${rows} x ${cols}`);
    if (data.length !== rows * cols)
        throw new Coos7Error(`Expected ${rows * cols} values in a ${rows} x ${cols} matrix but found ${data.length}`);
    for (let i = 0; i < data.length; i++) {
        // The difference is 0 for every finite number and NaN for the others.
        if (data[i] - data[i] !== 0)
            throw new Coos7Error(`Expected finite values but found ${data[i]} in row ${Math.floor(i / cols)}, column ${i % cols} (counted from 0); remove the row or repair the feature`);
    }
}
//# sourceMappingURL=estimator.js.map