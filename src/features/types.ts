import type { TaskReference } from "../core/workers.js";

/**
 * The features of the first `count` images of `images` ({@link IMAGE_LENGTH} values each, raw camera counts):
 * `count` x columns values, row-major. Each row depends on its image only.
 */
export type BatchFunction = (images: Float32Array, count: number) => Float32Array | Promise<Float32Array>;

/** A definition of features: what they are called and how a batch of images becomes a feature matrix. */
export interface FeatureSet {
  /** Short name, e.g. "texture"; with {@link version} it stands for the definition in the cache. */
  readonly id: string;
  /** Raised with each change that changes a value. */
  readonly version: number;
  /** One name per column. */
  readonly names: readonly string[];
  /** The {@link BatchFunction} that computes it, an export that worker threads can load. */
  readonly compute: TaskReference;
}
