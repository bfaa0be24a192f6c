import type { EngineName } from "../../compute/backend.js";
import { decodeArrays, encodeArrays } from "../../core/array-files.js";
import {
  type CacheOptions,
  cacheKey,
  hasCache,
  readCache,
  removeCache,
  writeCache,
} from "../../core/cache.js";
import type { TrainingState } from "../engine.js";
import type { LayersFiles, NamedWeights } from "../model-files.js";
import type { TrainingCurve, TrainingRecord } from "./settings.js";

/** Weights that did best at a check. */
export interface BestWeights {
  iteration: number;
  value: number;
  weights: NamedWeights;
}

/** Training as it stands between two steps: what it is taken up from. */
export interface Checkpoint {
  state: TrainingState;
  curve: TrainingCurve;
  /** Where the best weights are kept, not the last. */
  best?: BestWeights;
}

/** A finished training. */
export interface FinishedTraining {
  record: TrainingRecord;
  /** The network with the weights that are kept. */
  files: LayersFiles;
}

const PARTS = ["weights", "firstMoments", "secondMoments"] as const;

/**
 * Where a training is kept in the cache: its latest checkpoint while it goes on, what came out of it afterwards. Each
 * is one file, written wholly or not at all and guarded by a checksum; a damaged one counts as missing.
 */
export class CheckpointStore {
  readonly #latest: string;
  readonly #finished: string;
  readonly #options: CacheOptions;

  /** `identity` is everything that the result depends on, but for the engine. */
  constructor(identity: object, engine: EngineName, options: CacheOptions) {
    this.#latest = cacheKey({ what: "training checkpoint", ...identity, engine });
    this.#finished = cacheKey({ what: "finished training", ...identity, engine });
    this.#options = options;
  }

  /** Whether the training was finished before. */
  isFinished(): boolean {
    return hasCache(this.#finished);
  }

  /** Whether there is a checkpoint. */
  hasCheckpoint(): boolean {
    return hasCache(this.#latest);
  }

  /** The latest checkpoint. */
  load(): Checkpoint | undefined {
    const bytes = readCache(this.#latest, this.#options);
    if (!bytes) return undefined;
    const { info, arrays } = decodeArrays(bytes);
    const { step, curve, best } = info as StoredInfo;
    // Copies: an engine cannot send memory that is shared between threads to another process.
    const part = (prefix: string): NamedWeights =>
      Object.fromEntries(
        Object.entries(arrays)
          .filter(([name]) => name.startsWith(`${prefix}:`))
          .map(([name, array]) => [name.slice(prefix.length + 1), (array as Float32Array).slice()]),
      );
    const [weights, firstMoments, secondMoments] = PARTS.map(part) as [
      NamedWeights,
      NamedWeights,
      NamedWeights,
    ];
    return {
      state: { step, weights, firstMoments, secondMoments },
      curve,
      ...(best ? { best: { ...best, weights: part("best") } } : {}),
    };
  }

  /** Replaces the latest checkpoint; returns whether that was possible. */
  save({ state, curve, best }: Checkpoint): boolean {
    const info: StoredInfo = {
      step: state.step,
      curve,
      ...(best ? { best: { iteration: best.iteration, value: best.value } } : {}),
    };
    const arrays: Record<string, Float32Array> = {};
    for (const [prefix, weights] of [
      ...PARTS.map((name) => [name, state[name]] as const),
      ["best", best?.weights ?? {}] as const,
    ])
      for (const [name, values] of Object.entries(weights)) arrays[`${prefix}:${name}`] = values;
    return writeCache(this.#latest, encodeArrays({ info, arrays }), this.#options);
  }

  /** What came out of the training, where it was finished before. */
  finished(): FinishedTraining | undefined {
    const bytes = readCache(this.#finished, this.#options);
    if (!bytes) return undefined;
    const { info, arrays } = decodeArrays(bytes);
    const { record, json } = info as { record: TrainingRecord; json: string };
    return { record, files: { json, weights: Uint8Array.from(arrays.weights!) } };
  }

  /** Keeps what came out of the training, and its checkpoint no longer. */
  finish({ record, files }: FinishedTraining): void {
    const info = { record, json: files.json };
    const kept = writeCache(
      this.#finished,
      encodeArrays({ info, arrays: { weights: files.weights } }),
      this.#options,
    );
    if (kept) removeCache(this.#latest);
  }
}

interface StoredInfo {
  step: number;
  curve: TrainingCurve;
  best?: { iteration: number; value: number };
}
