import { Coos7Error } from "../../core/errors.js";
import type { Random } from "../../core/random.js";
import type { CellIds } from "../../dataset/types.js";
import type { GroupKey } from "./settings.js";

const ID_LISTS = { date: "dates", microscope: "microscopes", plate: "plates", well: "wells" } as const;

/** Cells that have something in common, of which pairs are drawn. */
export class CellGroups {
  /** Cells in groups of at least two, ascending: a cell that is alone in its group has no pair. */
  readonly sources: Int32Array;
  readonly #members: Int32Array[];
  readonly #groupOf: Int32Array;
  readonly #placeOf: Int32Array;

  /**
   * Groups cells that agree in all of `groupBy`. Throws {@link Coos7Error} naming `source` (what the data are called)
   * where the data lack one of these IDs, or no two cells are in one group.
   */
  constructor(ids: CellIds, labels: Int32Array, groupBy: readonly GroupKey[], source: string) {
    const lists = groupBy.map((key) => (key === "class" ? labels : ids[ID_LISTS[key]]));
    const missing = groupBy.filter((_, i) => lists[i] === undefined);
    if (missing.length > 0)
      throw new Coos7Error(
        `${source} has no ${missing.map((key) => `${key}IDs`).join(", ")}: paired cell inpainting pairs cells of one ${groupBy.join(", ")}; add the IDs, or say what pairs should have in common (--group-by class, or groupBy: ["class"])`,
      );
    const members = new Map<string, number[]>();
    const keys = Array.from(labels, (_, cell) => JSON.stringify(lists.map((list) => list![cell])));
    for (const [cell, key] of keys.entries()) {
      const group = members.get(key);
      if (group) group.push(cell);
      else members.set(key, [cell]);
    }
    this.#members = [...members.values()].map((group) => Int32Array.from(group));
    this.#groupOf = new Int32Array(labels.length);
    this.#placeOf = new Int32Array(labels.length);
    this.#members.forEach((group, index) => {
      group.forEach((cell, place) => {
        this.#groupOf[cell] = index;
        this.#placeOf[cell] = place;
      });
    });
    this.sources = Int32Array.from(labels.keys()).filter(
      (cell) => this.#members[this.#groupOf[cell]!]!.length > 1,
    );
    if (this.sources.length === 0)
      throw new Coos7Error(
        `${source} has no two cells of one ${groupBy.join(", ")}: there are no pairs to train on; choose a wider group (--group-by plate, or groupBy: ["plate"])`,
      );
  }

  /** Another cell of the group of a source, each with the same probability. */
  drawPartner(source: number, random: Random): number {
    const group = this.#members[this.#groupOf[source]!]!;
    const others = random.integer(group.length - 1);
    return group[others < this.#placeOf[source]! ? others : others + 1]!;
  }
}
