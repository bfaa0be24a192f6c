import type { Dataset } from "../../src/dataset/dataset.js";
import type { Reproduction } from "../../src/reproduce/reproduce.js";
import type { RowName } from "../../src/reproduce/table3.js";
/** What a run would find on `dataset` if its models were right about four cells of five, at random. */
export declare function smallReproduction(dataset: Dataset, rows: readonly RowName[], others?: Partial<Reproduction>): Promise<Reproduction>;
