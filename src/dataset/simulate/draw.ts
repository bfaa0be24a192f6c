import { GRID } from "./grid.js";

const MAX_RADIUS = 12;
const across = new Float32Array(2 * MAX_RADIUS + 1);

/**
 * Adds a round Gaussian spot of peak `height` and standard deviation `sigma` (pixels, 0.4 to 4) at (x, y) of
 * the grid; what falls outside the grid is lost.
 */
export function addSpot(out: Float32Array, x: number, y: number, sigma: number, height: number): void {
  const radius = Math.min(MAX_RADIUS, Math.ceil(2.8 * sigma));
  const cx = Math.round(x);
  const cy = Math.round(y);
  const left = Math.max(0, cx - radius);
  const right = Math.min(GRID - 1, cx + radius);
  const top = Math.max(0, cy - radius);
  const bottom = Math.min(GRID - 1, cy + radius);
  const scale = -0.5 / (sigma * sigma);
  for (let i = left; i <= right; i++) across[i - left] = Math.exp(scale * (i - x) * (i - x));
  for (let j = top; j <= bottom; j++) {
    const down = height * Math.exp(scale * (j - y) * (j - y));
    const row = j * GRID;
    for (let i = left; i <= right; i++) out[row + i]! += down * across[i - left]!;
  }
}
