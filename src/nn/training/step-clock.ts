import type { TrainingPlan } from "./plan.js";

/** Measures steps and checks, and from them how long the rest will take. */
export class StepClock {
  readonly #plan: Pick<TrainingPlan, "batch" | "iterations" | "checkpoints">;
  #steps = { count: 0, seconds: 0 };
  #checks = { count: 0, seconds: 0 };

  constructor(plan: Pick<TrainingPlan, "batch" | "iterations" | "checkpoints">) {
    this.#plan = plan;
  }

  /** Starts to measure a step; call what it returns at the end of it. */
  start(): () => void {
    return measure(this.#steps);
  }

  /** Starts to measure a check; call what it returns at the end of it. */
  startCheck(): () => void {
    return measure(this.#checks);
  }

  /** After `done` steps and `checked` checks, of which at least one step was measured. */
  estimate(done: number, checked: number): { imagesPerSecond: number; secondsLeft: number } {
    const { batch, iterations, checkpoints } = this.#plan;
    const perStep = this.#steps.seconds / this.#steps.count;
    const perCheck = this.#checks.count === 0 ? 0 : this.#checks.seconds / this.#checks.count;
    const secondsLeft = (iterations - done) * perStep + (checkpoints.length - checked) * perCheck;
    return { imagesPerSecond: batch / perStep, secondsLeft };
  }
}

function measure(total: { count: number; seconds: number }): () => void {
  const started = performance.now();
  return () => {
    total.count++;
    total.seconds += (performance.now() - started) / 1000;
  };
}
