import type { Random } from "../../../core/random.js";
import { GRID, GRID_PIXELS } from "../grid.js";
import { ridges, smoothNoise } from "../noise.js";
import type { Scene } from "../scene.js";

/** The endoplasmic reticulum's distribution. */
export interface ReticulumShape {
  /** Brightness of its tubules at the nucleus. */
  height: number;
  /** Fraction of the brightness that is in the network of tubules, the rest being sheets. */
  mesh: number;
  /** Pixels between tubules. */
  spacing: number;
  /** Pixels from the nucleus over which it thins out to 1/e of what is above `floor`. */
  reach: number;
  /** Brightness far from the nucleus relative to that at it. */
  floor: number;
  /** How much brighter the organising centre's side is than the middle, as a fraction, 30 pixels out. */
  lean: number;
}

/** Adds a reticulum that is dense around the nucleus and thins out towards the cell's edge, over all cells. */
export function addReticulum(
  out: Float32Array,
  scene: Scene,
  { height, mesh, spacing, reach, floor, lean }: ReticulumShape,
  scratch: [Float32Array, Float32Array],
  random: Random,
): void {
  const [network, finer] = scratch;
  smoothNoise(network, spacing, random);
  smoothNoise(finer, spacing * 0.75, random);
  ridges(network, 0.45);
  ridges(finer, 0.45);
  const { owner, rim, thickness, cells } = scene;
  const leanX = cells.map(({ organiser }) => (lean * Math.cos(organiser)) / 30);
  const leanY = cells.map(({ organiser }) => (lean * Math.sin(organiser)) / 30);
  for (let i = 0; i < GRID_PIXELS; i++) {
    const k = owner[i]!;
    if (k < 0) continue;
    const s = rim[i]!;
    const cell = cells[k]!;
    const side = Math.max(
      0.2,
      1 + leanX[k]! * ((i % GRID) - cell.x) + leanY[k]! * (Math.floor(i / GRID) - cell.y),
    );
    const tubules = Math.max(network[i]!, 0.85 * finer[i]!);
    const inside = s < 0 ? Math.max(0.1, 1 + s / 2) : 1;
    const density = floor + (1 - floor) * Math.exp(-Math.max(0, s) / reach);
    const weave = 1 - mesh + mesh * tubules * 1.6;
    out[i]! += height * cell.expression * thickness[i]! * inside * side * density * weave;
  }
}
