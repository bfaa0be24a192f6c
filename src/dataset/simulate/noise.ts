import type { Random } from "../../core/random.js";
import { GRID, GRID_PIXELS } from "./grid.js";

const LATTICE_MAX = GRID + 4;
const lattice = new Float32Array(LATTICE_MAX * LATTICE_MAX);
const columns = new Float32Array(LATTICE_MAX * GRID);
const place = new Int32Array(GRID);
const weight = new Float32Array(4 * GRID);

/**
 * Fills `out` (GRID x GRID) with a smooth random field of mean 0 and variance about 1 whose features are
 * `spacing` pixels (>= 1) apart: normals on a lattice, interpolated by cubic B-splines.
 */
export function smoothNoise(out: Float32Array, spacing: number, random: Random): void {
  const size = Math.ceil(GRID / spacing) + 4;
  const offset = random.uniform();
  for (let i = 0; i < size * size; i++) lattice[i] = random.normal();
  let power = 0;
  for (let x = 0; x < GRID; x++) {
    const position = x / spacing + offset;
    const cell = Math.floor(position);
    const t = position - cell;
    const s = 1 - t;
    const w0 = (s * s * s) / 6;
    const w1 = (3 * t * t * t - 6 * t * t + 4) / 6;
    const w2 = (3 * s * s * s - 6 * s * s + 4) / 6;
    const w3 = (t * t * t) / 6;
    place[x] = cell;
    weight.set([w0, w1, w2, w3], 4 * x);
    power += w0 * w0 + w1 * w1 + w2 * w2 + w3 * w3;
  }
  // The interpolated field's variance is (mean of the summed squared weights)^2 over both directions.
  const gain = GRID / power;
  for (let row = 0; row < size; row++) {
    for (let x = 0; x < GRID; x++) {
      const from = row * size + place[x]!;
      columns[row * GRID + x] =
        weight[4 * x]! * lattice[from]! +
        weight[4 * x + 1]! * lattice[from + 1]! +
        weight[4 * x + 2]! * lattice[from + 2]! +
        weight[4 * x + 3]! * lattice[from + 3]!;
    }
  }
  for (let y = 0; y < GRID; y++) {
    const a = weight[4 * y]! * gain;
    const b = weight[4 * y + 1]! * gain;
    const c = weight[4 * y + 2]! * gain;
    const d = weight[4 * y + 3]! * gain;
    const from = place[y]! * GRID;
    for (let x = 0; x < GRID; x++)
      out[y * GRID + x] =
        a * columns[from + x]! +
        b * columns[from + GRID + x]! +
        c * columns[from + 2 * GRID + x]! +
        d * columns[from + 3 * GRID + x]!;
  }
}

/**
 * Replaces a smooth field of variance 1 by a network of ridges along its zero lines: 1 on a line, falling to
 * a half at `width` standard deviations from it.
 */
export function ridges(field: Float32Array, width: number): void {
  const scale = 1 / (width * width);
  for (let i = 0; i < GRID_PIXELS; i++) field[i] = 1 / (1 + field[i]! * field[i]! * scale);
}
