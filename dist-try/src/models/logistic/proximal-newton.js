import { gradient, scores, weightedGram } from "./dense.js";
import { curvatureDrift, hessian } from "./losses.js";
import { isWorthOnnx, onnxGram } from "./onnx-gram.js";
import { kktViolation, minimiseQuadratic } from "./quadratic.js";
const MAX_ITERATIONS = 200;
/** The curvature may change by this share of its sum before the Hessian is formed again. */
const CURVATURE_DRIFT = 0.4;
/** The same where ONNX Runtime forms it, which costs less than the steps that a better one saves. */
const CURVATURE_DRIFT_ONNX = 0.02;
/** Where a new Hessian's step is slow though the curvature changed by no more than this, it lacks digits. */
const NO_DRIFT = 1e-3;
/** A step that leaves more than this share of the violation asks for a better model. */
const SLOW = 0.7;
/** A Hessian is formed from at least so many rows per column, or from as many as cost so many gradients. */
const ROWS_PER_COLUMN = 2;
const GRADIENTS_PER_HESSIAN = 4;
/** The same where ONNX Runtime forms it. Measured: with half or twice as many the search takes longer. */
const ROWS_PER_COLUMN_ONNX = 16;
/** Weights at zero whose slope is above this share of the penalty are in the model as well. */
const NEARLY_ACTIVE = 0.5;
/** Share of the violation that the minimum of the model may leave. */
const INNER_TOLERANCE = 0.1;
const SUFFICIENT_DECREASE = 0.01;
const MAX_HALVINGS = 40;
/** Relative rounding error that the objective, a sum over all rows, may have. */
const ROUNDING = 1e-12;
/**
 * Proximal Newton steps until no condition of optimality is violated by more than is asked or no step lowers the
 * objective any more (Lee, Sun and Saunders 2014; liblinear's solver, Yuan, Ho and Lin 2012, is of this kind). Each minimises a quadratic model of the loss plus the exact penalty, and a line
 * search makes sure that the objective falls. The Hessian covers the weights that may become nonzero, is formed
 * from a sample of the rows where they are many, in float32 where ONNX Runtime does it, and is reused while the
 * curvature has changed little; gradients are always exact, so what is converged to does not depend on that.
 */
export async function minimise(problem, { start, tolerance, share = 0 }) {
    const search = new Search(problem, start);
    let violation = search.differentiate();
    let iterations = 0;
    const enough = Math.max(tolerance, share * violation);
    while (violation > enough && iterations < MAX_ITERATIONS) {
        const decrease = await search.step(violation);
        if (decrease === 0) {
            if (search.modelIsExact)
                break;
            search.discardModel();
            continue;
        }
        iterations++;
        const before = violation;
        violation = search.differentiate();
        if (violation <= SLOW * before)
            continue;
        // Steps of the exact model that are too small for the objective to show have met the arithmetic's limit.
        if (search.modelIsExact && decrease < ROUNDING * search.objective)
            break;
        search.discardModel();
    }
    return { weights: search.weights, objective: search.objective, violation, iterations };
}
/** A point of the search with all that is known of the objective there. */
class Search {
    weights;
    objective = 0;
    #problem;
    #penalty;
    #slope;
    #residuals;
    #scores;
    #worstColumn = 0;
    /** Grows where Hessians from samples of the rows proved too rough. */
    #effort = 1;
    /** Whether Hessians in float32 have proved too rough. */
    #double = false;
    #model;
    constructor(problem, start) {
        const { x, loss } = problem;
        const width = x.cols + 1;
        const perRow = () => Array.from({ length: loss.outputs }, () => new Float64Array(x.rows));
        this.#problem = problem;
        this.weights = start?.slice() ?? new Float64Array(loss.outputs * width);
        this.#penalty = new Float64Array(this.weights.length).fill(1);
        if (!problem.penaliseIntercept)
            for (let k = 0; k < loss.outputs; k++)
                this.#penalty[k * width + x.cols] = 0;
        this.#slope = new Float64Array(this.weights.length);
        this.#residuals = perRow();
        this.#scores = perRow();
        this.#score(this.weights, this.#scores);
    }
    /** Computes objective and gradient at the current weights; returns the largest violation of optimality. */
    differentiate() {
        const { x, loss, c } = this.#problem;
        this.objective = c * loss.differentiate(this.#scores, this.#residuals) + this.#penaltyOf(this.weights);
        this.#residuals.forEach((residuals, k) => {
            this.#slope.set(gradient(x, residuals, c), k * (x.cols + 1));
        });
        let worst = 0;
        for (let j = 0; j < this.weights.length; j++) {
            const violation = kktViolation(this.weights[j], this.#slope[j], this.#penalty[j]);
            if (violation <= worst)
                continue;
            worst = violation;
            this.#worstColumn = j;
        }
        return worst;
    }
    /** Whether the last step's Hessian was formed where the step began, from all rows with all digits. */
    get modelIsExact() {
        const model = this.#model;
        return model?.fresh === true && model.sample === Number.POSITIVE_INFINITY && !model.single;
    }
    /**
     * Makes the next step form the Hessian anew; if the curvature is still much the same, so that only the sample or
     * the digits can be to blame, from twice as many rows or, where it was formed from all, with more digits.
     */
    discardModel() {
        const model = this.#model;
        if (model) {
            const drift = curvatureDrift(model.curvature, this.#problem.loss.couplings);
            if (model.single && model.sample === Number.POSITIVE_INFINITY)
                this.#double ||= model.fresh && drift <= NO_DRIFT;
            else if (drift <= CURVATURE_DRIFT / 2)
                this.#effort *= 2;
        }
        this.#model = undefined;
    }
    /**
     * Makes one step from the point of the last {@link differentiate}, which found this `violation`. Returns by
     * how much the model says that a full step lowers the objective; 0 if none was found, and nothing has changed.
     */
    async step(violation) {
        const { columns, hessian } = await this.#currentModel();
        const start = pick(this.weights, columns);
        const slope = pick(this.#slope, columns);
        const penalty = pick(this.#penalty, columns);
        const minimum = minimiseQuadratic({ hessian, gradient: slope, start, penalty }, INNER_TOLERANCE * violation);
        const direction = new Float64Array(this.weights.length);
        let predicted = 0;
        for (let a = 0; a < columns.length; a++) {
            direction[columns[a]] = minimum[a] - start[a];
            predicted += slope[a] * (minimum[a] - start[a]);
            predicted += penalty[a] * (Math.abs(minimum[a]) - Math.abs(start[a]));
        }
        if (!(predicted < 0))
            return 0;
        const change = this.#scores.map((values) => new Float64Array(values.length));
        this.#score(direction, change);
        for (let halving = 0, length = 1; halving < MAX_HALVINGS; halving++, length /= 2) {
            const weights = this.weights.map((weight, j) => weight + length * direction[j]);
            // A full step lands on the model's minimum exactly, so that its zeros are zeros.
            if (length === 1)
                for (let a = 0; a < columns.length; a++)
                    weights[columns[a]] = minimum[a];
            const trial = this.#scores.map((values, k) => advance(values, change[k], length));
            const objective = this.#problem.c * this.#problem.loss.value(trial) + this.#penaltyOf(weights);
            const allowed = SUFFICIENT_DECREASE * length * predicted + ROUNDING * this.objective;
            if (!(objective <= this.objective + allowed))
                continue;
            this.weights = weights;
            this.#scores = trial;
            return -predicted;
        }
        return 0;
    }
    async #currentModel() {
        const { x, loss, c, onnx } = this.#problem;
        const model = this.#model;
        if (model?.columns.includes(this.#worstColumn) &&
            curvatureDrift(model.curvature, loss.couplings) <=
                (model.single ? CURVATURE_DRIFT_ONNX : CURVATURE_DRIFT)) {
            model.fresh = false;
            return model;
        }
        const columns = Int32Array.from(this.weights.keys()).filter((j) => this.weights[j] !== 0 || Math.abs(this.#slope[j]) >= NEARLY_ACTIVE * this.#penalty[j]);
        const perOutput = columns.length / loss.outputs;
        const single = onnx !== undefined && !this.#double && isWorthOnnx(x, perOutput);
        const sample = this.#sampleSize(perOutput, single);
        const gram = single
            ? (weights, features) => onnxGram(onnx, weights, c, features, sample)
            : (weights, features) => weightedGram(x, weights, c, features, sample);
        this.#model = {
            columns,
            sample,
            single,
            fresh: true,
            hessian: await hessian(loss.couplings, columns, x.cols + 1, gram),
            curvature: loss.couplings.map(({ weights }) => weights.slice()),
        };
        return this.#model;
    }
    /** Rows to form a Hessian of so many columns per output from; infinite where a sample would save little. */
    #sampleSize(columns, single) {
        const { rows } = this.#problem.x;
        const sample = single
            ? ROWS_PER_COLUMN_ONNX * columns
            : Math.max(ROWS_PER_COLUMN * columns, (GRADIENTS_PER_HESSIAN * 4 * rows) / columns);
        return this.#effort * sample < rows / 2 ? this.#effort * sample : Number.POSITIVE_INFINITY;
    }
    #score(weights, out) {
        const width = this.#problem.x.cols + 1;
        out.forEach((values, k) => {
            scores(this.#problem.x, weights.subarray(k * width, (k + 1) * width), values);
        });
    }
    #penaltyOf(weights) {
        let sum = 0;
        for (let j = 0; j < weights.length; j++)
            sum += this.#penalty[j] * Math.abs(weights[j]);
        return sum;
    }
}
function pick(values, places) {
    return Float64Array.from(places, (place) => values[place]);
}
function advance(from, change, length) {
    const result = new Float64Array(from.length);
    for (let i = 0; i < from.length; i++)
        result[i] = from[i] + length * change[i];
    return result;
}
//# sourceMappingURL=proximal-newton.js.map