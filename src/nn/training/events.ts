/** Where training stands when it tells something. */
interface TrainingPosition {
  /** Steps taken so far. */
  iteration: number;
  iterations: number;
  /** Images or pairs in a step. */
  batch: number;
}

/** What training tells of itself, as it happens. */
export type TrainingEvent = TrainingPosition &
  (
    | { /** Begun, or taken up where `iteration` is above 0. */ type: "started" }
    | {
        /** A step was taken. */
        type: "step";
        /** The loss of its batch, before the step. */
        loss: number;
        learningRate: number;
        imagesPerSecond: number;
        secondsLeft: number;
      }
    | {
        /** The weights are being measured: `done` of `total` images or pairs so far. */
        type: "checking";
        /** What is measured, e.g. "validation accuracy". */
        name: string;
        done: number;
        total: number;
      }
    | {
        /** The weights were measured. */
        type: "check";
        name: string;
        value: number;
        /** Whether these weights are the best so far, where the best are kept. */
        isBest: boolean;
      }
    | { /** A checkpoint was written. */ type: "checkpoint" }
  );

export type TrainingListener = (event: TrainingEvent) => void;
