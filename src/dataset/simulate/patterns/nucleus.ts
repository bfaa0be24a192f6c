import { addSpot } from "../draw.js";
import { GRID_PIXELS } from "../grid.js";
import { smoothNoise } from "../noise.js";
import type { Pattern } from "./pattern.js";

/** The nuclear dye: nuclei with grainy chromatin and, as in mouse cells, a few bright chromocentres. */
export const nuclei: Pattern = ({ scene, random, out, scratch }) => {
  const chromatin = scratch[0];
  smoothNoise(chromatin, 3.5, random);
  const { owner, rim, thickness, cells } = scene;
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const cell = cells[k]!;
    const centres = 4 + random.integer(8);
    for (let i = 0; i < centres; i++) {
      const angle = 2 * Math.PI * random.uniform();
      const radius = 0.8 * Math.sqrt(random.uniform());
      const u = radius * cell.nucleusA * Math.cos(angle);
      const v = radius * cell.nucleusB * Math.sin(angle);
      const c = Math.cos(cell.nucleusAngle);
      const s = Math.sin(cell.nucleusAngle);
      addSpot(
        out,
        cell.x + c * u - s * v,
        cell.y + s * u + c * v,
        random.between(1, 1.7),
        random.between(0.2, 0.6) * cell.stain,
      );
      if (k === 0) drawn++;
    }
  }
  for (let i = 0; i < GRID_PIXELS; i++) {
    const k = owner[i]!;
    if (k < 0) continue;
    const inside = Math.min(1, Math.max(0, 0.5 - rim[i]! / 1.6));
    out[i]! += cells[k]!.stain * (0.75 * inside * (1 + 0.16 * chromatin[i]!) + 0.04 * thickness[i]!);
  }
  return drawn;
};
