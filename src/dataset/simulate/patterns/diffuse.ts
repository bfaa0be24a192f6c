import { GRID_PIXELS } from "../grid.js";
import type { Scene } from "../scene.js";

/** Adds protein dissolved in the cytosol: even, thinner towards the cell's edge, `nuclear` times as bright in the nucleus. */
export function addDiffuse(out: Float32Array, scene: Scene, height: number, nuclear: number): void {
  const { owner, rim, thickness, cells } = scene;
  for (let i = 0; i < GRID_PIXELS; i++) {
    const k = owner[i]!;
    if (k < 0) continue;
    out[i]! += height * cells[k]!.expression * (rim[i]! < 0 ? nuclear : thickness[i]!);
  }
}
