import type { Random } from "../../core/random.js";
import { GRID } from "./grid.js";
import type { Scene, SceneCell } from "./scene.js";

/** Where {@link placeInCytoplasm} found a place. */
export const found: { x: number; y: number } = { x: 0, y: 0 };

/** Where in the cytoplasm objects prefer to be. */
export interface Preference {
  /** Pixels from the nucleus over which their density falls to 1/e; Infinity for an even spread. */
  reach: number;
  /** Pull to the side of the microtubule organising centre: 0 none, 2 strong. */
  pull: number;
  /** Pixels from the nucleus' rim that they keep at least. */
  clearance: number;
}

const TRIES = 40;

/**
 * Finds a random place in one cell's cytoplasm by rejection and leaves it in {@link found}. Returns false where
 * none was found, which for a cell that is mostly out of view is right: its objects are out of view too.
 */
export function placeInCytoplasm(
  scene: Scene,
  index: number,
  { reach, pull, clearance }: Preference,
  random: Random,
): boolean {
  const cell = scene.cells[index]!;
  const left = Math.max(0, cell.x - 44);
  const right = Math.min(GRID - 1, cell.x + 44);
  const top = Math.max(0, cell.y - 44);
  const bottom = Math.min(GRID - 1, cell.y + 44);
  for (let k = 0; k < TRIES; k++) {
    const x = random.between(left, right);
    const y = random.between(top, bottom);
    const at = Math.round(y) * GRID + Math.round(x);
    if (scene.owner[at] !== index) continue;
    const rim = scene.rim[at]!;
    if (rim < clearance || scene.thickness[at]! < 0.25) continue;
    let chance = Math.exp(-rim / reach);
    if (pull !== 0) chance *= Math.exp(pull * (towardsOrganiser(cell, x, y) - 1));
    if (random.uniform() > chance) continue;
    found.x = x;
    found.y = y;
    return true;
  }
  return false;
}

/** Cosine of the angle between a place and the organising centre, seen from the nucleus. */
export function towardsOrganiser(cell: SceneCell, x: number, y: number): number {
  const dx = x - cell.x;
  const dy = y - cell.y;
  return (
    (dx * Math.cos(cell.organiser) + dy * Math.sin(cell.organiser)) /
    Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
  );
}

/** Area in pixels of a typical cell's cytoplasm, which object numbers refer to. */
const TYPICAL_AREA = 2300;

/** How many objects of a cell are in view, for `number` in a whole typical cell: rounded at random. */
export function numberInView(scene: Scene, index: number, number: number, random: Random): number {
  const share = index === 0 ? 1 : Math.min(1, scene.area[index]! / TYPICAL_AREA);
  return Math.floor(number * share + random.uniform());
}
