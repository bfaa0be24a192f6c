import { Coos7Error } from "../../core/errors.js";
import { Random } from "../../core/random.js";

/** A place in training: which item comes, and for the how manieth time. */
export interface Visit {
  /** Times the item was seen before. */
  epoch: number;
  item: number;
}

/**
 * Items in a new random order in each epoch, without end: batches are cut from the stream one after the other, so one
 * may hold the end of an epoch and the beginning of the next. Every place in the stream depends on the name alone,
 * not on what was asked for before.
 */
export class ShuffledEpochs {
  readonly #items: Int32Array;
  readonly #name: readonly (string | number)[];
  #epoch = -1;
  #order: Int32Array = new Int32Array();

  /**
   * `name` is that of the random streams; see `Random`. `items` are not changed. Throws `Coos7Error` where there are
   * none.
   */
  constructor(items: Int32Array, ...name: (string | number)[]) {
    if (items.length === 0) throw new Coos7Error("Expected at least one image to train on but found none");
    this.#items = items;
    this.#name = name;
  }

  /** The visits of batch `index` (from 0) of `size` items. */
  batch(index: number, size: number): Visit[] {
    return Array.from({ length: size }, (_, i) => {
      const position = index * size + i;
      const epoch = Math.floor(position / this.#items.length);
      return { epoch, item: this.#orderOf(epoch)[position % this.#items.length]! };
    });
  }

  #orderOf(epoch: number): Int32Array {
    if (epoch !== this.#epoch) {
      this.#order = new Random(...this.#name, epoch).shuffle(this.#items.slice());
      this.#epoch = epoch;
    }
    return this.#order;
  }
}
