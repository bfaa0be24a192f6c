import { setImmediate } from "node:timers/promises";
import { CancelledError, Coos7Error } from "../../core/errors.js";
import { decodeLayersModel, encodeLayersModel, notFinite, setWeights, } from "../model-files.js";
/** Training is also kept between two checkpoints where these are further apart. */
const KEEP_INTERVAL_MS = 5 * 60_000;
/**
 * Runs a training from its latest checkpoint, or its beginning, to the end. Interrupted or killed anywhere and run
 * again it gives what it would have given at once, as far as the engine computes the same twice.
 * Throws `CancelledError` when `signal` is aborted: before the next step, after keeping a checkpoint. Throws
 * {@link Coos7Error} where the loss or a weight is no longer finite.
 */
export async function runTraining(plan, engine, store, listener, signal) {
    const trainer = await engine.trainer(plan.model, { loss: plan.loss, adam: plan.adam });
    const checked = await decodeLayersModel(await encodeLayersModel(plan.model));
    try {
        return await new TrainingLoop(plan, engine, trainer, checked, store, listener, signal).run();
    }
    finally {
        checked.dispose();
        await trainer.dispose();
    }
}
class TrainingLoop {
    plan;
    engine;
    trainer;
    checked;
    store;
    listener;
    signal;
    /** Steps taken. */
    #done = 0;
    #curve = { loss: [], checks: [] };
    #best;
    /** Steps taken when the latest checkpoint was kept. */
    #kept;
    #keptAt = performance.now();
    #clock;
    constructor(plan, engine, trainer, 
    /** A copy of the network, for the weights that are measured. */
    checked, store, listener, signal) {
        this.plan = plan;
        this.engine = engine;
        this.trainer = trainer;
        this.checked = checked;
        this.store = store;
        this.listener = listener;
        this.signal = signal;
        this.#clock = new StepClock(plan);
    }
    async run() {
        const { plan, signal } = this;
        await this.#resume();
        let next = this.#prepare(this.#done);
        try {
            for (;;) {
                if (this.#isCheckDue())
                    await this.#check();
                if (this.#done === plan.iterations)
                    return await this.#outcome();
                if (signal.aborted)
                    throw new CancelledError();
                const batch = await next;
                const step = this.#step(batch);
                // The next batch is prepared while the engine computes this one.
                next = this.#prepare(this.#done + 1);
                await step;
                if (performance.now() - this.#keptAt > KEEP_INTERVAL_MS)
                    this.#keep(await this.trainer.state());
                // An engine on this very thread never lets it take messages, such as that to stop.
                await setImmediate();
            }
        }
        catch (error) {
            if (!(error instanceof CancelledError && signal.aborted))
                throw error;
            throw await this.#interrupted();
        }
    }
    async #resume() {
        const checkpoint = this.store.load();
        if (checkpoint) {
            await this.trainer.restore(checkpoint.state);
            this.#done = checkpoint.state.step;
            this.#curve = checkpoint.curve;
            this.#best = checkpoint.best;
            this.#kept = this.#done;
        }
        this.#tell({ type: "started" });
    }
    /** Starts to make the batch of the step after `iteration` steps, where there is one. */
    #prepare(iteration) {
        if (iteration >= this.plan.iterations)
            return undefined;
        const batch = this.plan.nextBatch(iteration);
        // A failure is met when the batch is needed; until then it must not count as unhandled.
        batch.catch(() => { });
        return batch;
    }
    async #step({ inputs, targets }) {
        const { plan } = this;
        const learningRate = plan.learningRate(this.#done);
        const finished = this.#clock.start();
        const loss = await this.trainer.step(inputs, targets, learningRate);
        if (!Number.isFinite(loss))
            throw this.#diverged(`the loss became ${loss}`);
        finished();
        this.#done++;
        this.#curve.loss.push(Number(loss.toPrecision(6)));
        const timing = this.#clock.estimate(this.#done, this.#curve.checks.length);
        this.#tell({ type: "step", loss, learningRate, ...timing });
    }
    #isCheckDue() {
        return this.plan.checkpoints.includes(this.#done) && this.#curve.checks.at(-1)?.iteration !== this.#done;
    }
    /** Measures the weights, keeps them if they are the best so far, and keeps a checkpoint. */
    async #check() {
        const { plan, engine, trainer, checked, signal } = this;
        const { check } = plan;
        const finished = this.#clock.startCheck();
        const state = await trainer.state();
        setWeights(checked, state.weights);
        const predictor = await engine.predictor(checked, [check.output]);
        let value;
        try {
            value = await check.measure(predictor, signal, (done, total) => this.#tell({ type: "checking", name: check.name, done, total }));
        }
        finally {
            await predictor.dispose();
        }
        if (Number.isNaN(value))
            throw this.#diverged(`the ${check.name} became ${value}`);
        finished();
        const isBest = check.choosesBest && !(this.#best && this.#best.value >= value);
        if (isBest)
            this.#best = { iteration: this.#done, value, weights: state.weights };
        this.#curve.checks.push({ iteration: this.#done, value });
        this.#tell({ type: "check", name: check.name, value, isBest });
        this.#keep(state);
    }
    /** Keeps a checkpoint; returns whether that was possible. */
    #keep(state) {
        const wrong = notFinite(state.weights);
        if (wrong !== undefined)
            throw this.#diverged(`the weight ${wrong} is no longer finite`);
        const best = this.#best;
        const kept = this.store.save({ state, curve: this.#curve, ...(best ? { best } : {}) });
        this.#keptAt = performance.now();
        if (kept) {
            this.#kept = this.#done;
            this.#tell({ type: "checkpoint" });
        }
        return kept;
    }
    async #interrupted() {
        const { title, iterations } = this.plan;
        const where = `Training ${title} was interrupted after ${this.#done} of ${iterations} iterations`;
        if (this.#done === 0)
            return new CancelledError(`${where}; starting it again begins anew`);
        const kept = this.#kept === this.#done || this.#keep(await this.trainer.state());
        if (kept)
            return new CancelledError(`${where}; starting the same training again takes it up from there`);
        const before = this.#kept === undefined ? "the beginning" : `iteration ${this.#kept}`;
        return new CancelledError(`${where}; no checkpoint could be written: starting it again begins from ${before}`);
    }
    #diverged(what) {
        const { title, iterations, learningRate } = this.plan;
        const kept = this.#kept === undefined
            ? "there was no checkpoint yet"
            : `the last good checkpoint is that after iteration ${this.#kept}`;
        return new Coos7Error(`Training ${title}: ${what} at iteration ${this.#done + 1} of ${iterations} (learning rate ${Number(learningRate(this.#done).toPrecision(3))}); ${kept}. Lower the learning rate, or look for extreme values among the images`);
    }
    #tell(event) {
        const { iterations, batch } = this.plan;
        this.listener({ ...event, iteration: this.#done, iterations, batch });
    }
    async #outcome() {
        const curve = this.#curve;
        if (this.#best)
            return { weights: this.#best.weights, chosenIteration: this.#best.iteration, curve };
        const { weights } = await this.trainer.state();
        return { weights, chosenIteration: this.#done, curve };
    }
}
/** Measures steps and checks, and from them how long the rest will take. */
class StepClock {
    #plan;
    #steps = { count: 0, seconds: 0 };
    #checks = { count: 0, seconds: 0 };
    constructor(plan) {
        this.#plan = plan;
    }
    /** Starts to measure a step; call what it returns at the end of it. */
    start() {
        return measure(this.#steps);
    }
    /** Starts to measure a check; call what it returns at the end of it. */
    startCheck() {
        return measure(this.#checks);
    }
    /** After `done` steps and `checked` checks, of which at least one step was measured. */
    estimate(done, checked) {
        const { batch, iterations, checkpoints } = this.#plan;
        const perStep = this.#steps.seconds / this.#steps.count;
        const perCheck = this.#checks.count === 0 ? 0 : this.#checks.seconds / this.#checks.count;
        const secondsLeft = (iterations - done) * perStep + (checkpoints.length - checked) * perCheck;
        return { imagesPerSecond: batch / perStep, secondsLeft };
    }
}
function measure(total) {
    const started = performance.now();
    return () => {
        total.count++;
        total.seconds += (performance.now() - started) / 1000;
    };
}
//# sourceMappingURL=loop.js.map