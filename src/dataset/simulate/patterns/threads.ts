import type { Random } from "../../../core/random.js";
import { addSpot } from "../draw.js";
import { GRID } from "../grid.js";
import type { Scene } from "../scene.js";

export interface ThreadShape {
  /** Contour length and standard deviation of the cross-section, in pixels. */
  length: number;
  sigma: number;
  height: number;
  /** Standard deviation of the change of direction per pixel, in radians. */
  bend: number;
}

const STEP = 0.8;

/** Adds a curved thread in one cell's cytoplasm from (x, y) in direction `angle`; it turns away from edges. */
export function addThread(
  out: Float32Array,
  scene: Scene,
  cell: number,
  start: { x: number; y: number },
  angle: number,
  { length, sigma, height, bend }: ThreadShape,
  random: Random,
): void {
  let { x, y } = start;
  let direction = angle;
  let curvature = 0;
  // The dots overlap: this gives the thread its height along the middle.
  const dot = (height * STEP) / (sigma * Math.sqrt(2 * Math.PI));
  for (let travelled = 0; travelled < length; travelled += STEP) {
    addSpot(out, x, y, sigma, dot);
    curvature = 0.8 * curvature + bend * STEP * random.normal();
    direction += curvature;
    let nextX = x + STEP * Math.cos(direction);
    let nextY = y + STEP * Math.sin(direction);
    if (!isCytoplasm(scene, cell, nextX, nextY)) {
      direction += random.uniform() < 0.5 ? 1.2 : -1.2;
      curvature = 0;
      nextX = x + STEP * Math.cos(direction);
      nextY = y + STEP * Math.sin(direction);
      if (!isCytoplasm(scene, cell, nextX, nextY)) return;
    }
    x = nextX;
    y = nextY;
  }
}

function isCytoplasm(scene: Scene, cell: number, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x > GRID - 1 || y > GRID - 1) return false;
  const at = Math.round(y) * GRID + Math.round(x);
  return scene.owner[at] === cell && scene.rim[at]! > 0.8 && scene.thickness[at]! > 0.15;
}
