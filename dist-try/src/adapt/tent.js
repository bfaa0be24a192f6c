import { throwIfCancelled, UsageError } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { setWeights } from "../nn/model-files.js";
import { AdaBn, copyOf, weightsOf } from "./ada-bn.js";
/** A batch of fewer images has no statistics worth the name, and is left out at the end. */
const LEAST_BATCH = 16;
/**
 * TENT, test entropy minimisation (Wang et al., ICLR 2021): one step of Adam for each batch of the split makes the network
 * surer of what it sees, by scale and shift of batch norm alone; batches are normalised by their own statistics. As
 * DequanWang/tent, tent.py, in its offline form: classes are predicted after all batches were seen, by the statistics of the
 * whole split (`AdaBn`), which the batch in hand stands for there.
 */
export class Tent {
    version = 1;
    mark;
    learningRate;
    batch;
    /** Throws {@link UsageError} unless `learningRate` is above 0 and `batch` a whole number of at least 16. */
    constructor({ learningRate = 1e-3, batch = 200, plateByPlate = false } = {}) {
        if (!(learningRate > 0 && Number.isFinite(learningRate)))
            throw new UsageError(`Expected learningRate to be a number above 0 but found ${learningRate}`);
        if (!Number.isSafeInteger(batch) || batch < LEAST_BATCH)
            throw new UsageError(`Expected batch to be a whole number of at least ${LEAST_BATCH} but found ${batch}`);
        this.learningRate = learningRate;
        this.batch = batch;
        this.mark = plateByPlate ? "T-plate" : "T";
    }
    get name() {
        return this.mark === "T-plate" ? "TENT, plate by plate" : "TENT";
    }
    getParams() {
        return { learningRate: this.learningRate, batch: this.batch };
    }
    async adapt(model, inputs, engine, run = {}) {
        const taught = await copyOf(model);
        for (const layer of taught.layers)
            layer.trainable = layer.getClassName() === "BatchNormalization";
        const trainer = await engine.trainer(taught, { loss: "entropy" });
        try {
            const classes = taught.outputs[0].shape.at(-1);
            const steps = Math.max(1, Math.ceil(inputs.count / this.batch));
            const tick = countProgress(run.onProgress, `${this.name}: steps`, steps, "batches");
            for (let start = 0; start < inputs.count; start += this.batch) {
                throwIfCancelled(run.signal);
                const images = inputs.batch(start, Math.min(inputs.count, start + this.batch));
                const [count] = images.shape;
                const targets = { data: new Float32Array(count * classes), shape: [count, classes] };
                if (count >= LEAST_BATCH)
                    await trainer.step([images], targets, this.learningRate);
                tick(1);
            }
            const { weights } = await trainer.state();
            const kept = weightsOf(taught);
            for (const name of Object.keys(kept))
                if (/\/(gamma|beta)$/.test(name))
                    kept[name] = weights[name];
            setWeights(taught, kept);
        }
        finally {
            await trainer.dispose();
        }
        try {
            return await new AdaBn().adapt(taught, inputs, engine, run);
        }
        finally {
            taught.dispose();
        }
    }
}
//# sourceMappingURL=tent.js.map