import { Random } from "../../core/random.js";
import { COOS7_CLASSES } from "../class-names.js";

/** What a plate is for: training (also test1 and test2), later dates (test3), second microscope (test4). */
export type PlateRole = "training" | "later" | "second";

/** One imaged well: it holds cells of one class. */
export interface Well {
  plate: Plate;
  label: number;
  /** Row, column and field of view, three digits each, as COOS-7 writes them: "012003000". */
  id: string;
  /** Whether it lies in the outermost rows or columns of the plate. */
  border: boolean;
  /** Relative number of cells: faster-growing cultures give more of them. */
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

/** The 384-well format. */
const ROWS = 16;
const COLUMNS = 24;
const BORDER_WELLS = 2;
const INTERIOR_WELLS = 6;

/**
 * The plates and wells of the simulated experiment, which depend on the seed only.
 *
 * Each class has 8 wells (2 border, 6 interior) on each of 7 plates: 4 training plates, 2 later ones and 1 on
 * the second microscope (paper, section 2.2). Plates hold one to three of the seven classes, and classes are
 * linked through the plates they share, so that no set of plates belongs to one class alone: 18 training
 * plates (10 of them shared), 7 later ones (all shared) and 3 on the second microscope (all shared).
 */
export function experiment(seed: number): Plate[] {
  const random = new Random(seed, "experiment");
  const ring = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
  const around = ring.map((label, i) => [label, ring[(i + 1) % ring.length]!]);
  // Three pairs that are not neighbours in the ring; six classes then have three shared plates, one has two.
  const across = [0, 1, 2].map((i) => [ring[i]!, ring[i + 3]!]);
  const lone = [...ring.map((label) => [label]), [ring[6]!]];
  const training = random.shuffle([...around, ...across, ...lone]);
  const again = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
  const later = again.map((label, i) => [label, again[(i + 1) % again.length]!]);
  const last = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
  const second = [last.slice(0, 3), last.slice(3, 5), last.slice(5)];

  const growth = COOS7_CLASSES.map(() => Math.exp(0.12 * random.normal()));
  const plates: Plate[] = [];
  let id = 20;
  let day = Date.UTC(2016, 2, 7) / MS_PER_DAY;
  const add = (role: PlateRole, groups: number[][], platesPerDate: number): void => {
    groups.forEach((labels, i) => {
      if (i % platesPerDate === 0) day += 7 + random.integer(8);
      id += 1 + random.integer(4);
      const date = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
      const plate: Plate = {
        id: String(id),
        role,
        date,
        microscope: role === "second" ? "2" : "1",
        wells: [],
      };
      placeWells(plate, labels, growth, random);
      plates.push(plate);
    });
  };
  add("training", training, 2);
  day += 90 + random.integer(60);
  add("later", later, 2);
  day += 60 + random.integer(60);
  add("second", second, 2);
  return plates;
}

const MS_PER_DAY = 86_400_000;

/** Fills `plate.wells` with 8 wells for each label, at positions drawn without replacement. */
function placeWells(plate: Plate, labels: number[], growth: number[], random: Random): void {
  const border: number[] = [];
  const interior: number[] = [];
  for (let row = 1; row <= ROWS; row++)
    for (let column = 1; column <= COLUMNS; column++) {
      const outermost = row === 1 || row === ROWS || column === 1 || column === COLUMNS;
      (outermost ? border : interior).push(row * 1000 + column);
    }
  random.shuffle(border);
  random.shuffle(interior);
  for (const label of labels) {
    const plateGrowth = growth[label]! * Math.exp(0.08 * random.normal());
    for (let k = 0; k < BORDER_WELLS + INTERIOR_WELLS; k++) {
      const isBorder = k < BORDER_WELLS;
      const position = (isBorder ? border : interior).pop()!;
      plate.wells.push({
        plate,
        label,
        id: `${String(position).padStart(6, "0")}000`,
        border: isBorder,
        yield: plateGrowth * Math.exp(0.12 * random.normal()),
      });
    }
  }
}
