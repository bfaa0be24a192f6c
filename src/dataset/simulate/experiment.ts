import { Random } from "../../core/random.js";
import { COOS7_CLASSES } from "../class-names.js";
import { isBorderWell, type WellPlace, wellId } from "../ids.js";
import { type Block, REAL_PLATES, wellsOf } from "./plates.js";

/** What a plate is for: training (also test1 and test2), later dates (test3), second microscope (test4). */
export type PlateRole = "training" | "later" | "second";

/** One imaged well: it holds cells of one class. */
export interface Well {
  plate: Plate;
  label: number;
  /** Row, column and field of view, three digits each, as COOS-7 writes them: "012003000". */
  id: string;
  /** Whether it is one of the two wells that complete its block towards the plate's edge: test2 on a training plate. */
  outer: boolean;
  /** Whether it lies in the plate's two outermost rows or columns, where it dries out: outer wells do, and a few others. */
  border: boolean;
  /** Relative number of cells. */
  yield: number;
}

export interface Plate {
  /** A number as text, ascending with the date. */
  id: string;
  role: PlateRole;
  /** The day it was imaged, "2016-05-17". */
  date: string;
  /** "1" or "2". */
  microscope: string;
  wells: Well[];
}

/**
 * Numbers of classes on the plates of Test3 and Test4, whose layout is not public: two plates a class with half of
 * what the training plates have, and one plate a class on four plates (paper, section 2.2).
 */
const LATER_PLATES: readonly number[] = [4, 2, 2, 2, 1, 1, 1, 1];
const SECOND_PLATES: readonly number[] = [3, 2, 1, 1];

/** Classes are "roughly balanced" (paper, section 2.2): the largest has at most this many times the smallest's cells. */
const LARGEST_IMBALANCE = 3;

const FIRST_DAY = Date.UTC(2016, 2, 7);
const MS_PER_DAY = 86_400_000;

/**
 * The plates and wells of the simulated experiment, which depend on the seed only.
 *
 * Training plates are the real ones: their numbers, which wells of them were chosen and how many cells those gave
 * ({@link REAL_PLATES}). The seed draws which class is in which block, so that each class has 4 blocks on 4 plates;
 * since 9 of the 16 plates have one block, plate and class are confounded. Plates of later dates and of the second
 * microscope are made up of blocks of the same kind. Plates are numbered by the week (paper: "typically with about a
 * week between plates"), and each has a date of its own.
 */
export function experiment(seed: number): Plate[] {
  const random = new Random(seed, "experiment");
  const plates: Plate[] = [];
  const add = (role: PlateRole, number: number, blocks: LabelledBlock[]): void => {
    const day = 7 * (number - Number(REAL_PLATES[0]!.id)) + random.integer(3);
    const date = new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
    const microscope = role === "second" ? "2" : "1";
    const plate: Plate = { id: String(number), role, date, microscope, wells: [] };
    for (const block of blocks) addWells(plate, block, random);
    plates.push(plate);
  };

  const real = REAL_PLATES.map(({ blocks }) => blocks);
  const training = labelBlocks(() => real, random);
  training.forEach((blocks, i) => {
    add("training", Number(REAL_PLATES[i]!.id), blocks);
  });
  let number = Number(plates.at(-1)!.id) + 7 + random.integer(6);
  for (const blocks of labelBlocks(() => dealBlocks(LATER_PLATES, random), random)) {
    number += 1 + random.integer(2);
    add("later", number, blocks);
  }
  number += 4 + random.integer(5);
  for (const blocks of labelBlocks(() => dealBlocks(SECOND_PLATES, random), random)) {
    number += 1 + random.integer(2);
    add("second", number, blocks);
  }
  return plates;
}

interface LabelledBlock extends Block {
  label: number;
}

/** Plates, in random order, with the given numbers of blocks, drawn from the real ones without replacement. */
function dealBlocks(counts: readonly number[], random: Random): Block[][] {
  const blocks = random.shuffle(REAL_PLATES.flatMap((plate) => plate.blocks));
  return random.shuffle([...counts]).map((count) => blocks.splice(0, count));
}

/**
 * Gives each block of the plates a class, at random among all ways in which every class has equally many blocks, no
 * plate has a class twice, no two blocks of a plate share a well, and classes are about equally large. `draw` gives
 * the plates, anew for each try.
 */
function labelBlocks(draw: () => readonly (readonly Block[])[], random: Random): LabelledBlock[][] {
  for (;;) {
    const plates = draw();
    const total = plates.reduce((sum, blocks) => sum + blocks.length, 0);
    const labels = random.shuffle(Array.from({ length: total }, (_, i) => i % COOS7_CLASSES.length));
    const labelled = plates.map((blocks) => blocks.map((block) => ({ ...block, label: labels.pop()! })));
    if (labelled.every(isPossible) && isBalanced(labelled.flat())) return labelled;
  }
}

function isPossible(blocks: LabelledBlock[]): boolean {
  const wells = blocks.flatMap((block) => {
    const { inner, outer } = wellsOf(block);
    return [...inner, ...outer].map(wellId);
  });
  return (
    new Set(wells).size === wells.length && new Set(blocks.map(({ label }) => label)).size === blocks.length
  );
}

function isBalanced(blocks: LabelledBlock[]): boolean {
  const images = COOS7_CLASSES.map(() => 0);
  for (const block of blocks) images[block.label]! += block.images;
  return Math.max(...images) <= LARGEST_IMBALANCE * Math.min(...images);
}

function addWells(plate: Plate, block: LabelledBlock, random: Random): void {
  const { inner, outer } = wellsOf(block);
  const add = (place: WellPlace, isOuter: boolean): void => {
    plate.wells.push({
      plate,
      label: block.label,
      id: wellId(place),
      outer: isOuter,
      border: isBorderWell(place),
      yield: block.images * Math.exp(0.12 * random.normal()),
    });
  };
  for (const place of outer) add(place, true);
  for (const place of inner) add(place, false);
}
