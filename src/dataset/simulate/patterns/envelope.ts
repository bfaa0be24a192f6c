import { GRID_PIXELS } from "../grid.js";
import { smoothNoise } from "../noise.js";
import type { Pattern } from "./pattern.js";
import { addReticulum } from "./reticulum.js";

/** Nuclear envelope: a thin bright ring at the nucleus' rim, a dim interior, and a faint reticulum around. */
export const nuclearEnvelope: Pattern = ({ scene, properties, random, out, scratch }) => {
  const shape = {
    height: 0.12 * Math.exp(properties.diffuse),
    mesh: 0.5,
    spacing: 3.6,
    reach: 14,
    floor: 0.2,
    lean: 0.2,
  };
  addReticulum(out, scene, shape, scratch, random);
  const unevenness = scratch[0];
  smoothNoise(unevenness, 7, random);
  const width = 0.9 * Math.exp(properties.size);
  const { owner, rim, cells } = scene;
  for (let i = 0; i < GRID_PIXELS; i++) {
    const k = owner[i]!;
    if (k < 0) continue;
    const s = rim[i]! / width;
    const ring = Math.exp(-0.5 * s * s);
    // The membrane above and below the focal plane shows through the nucleus.
    const interior = s < 0 ? 0.16 : 0;
    out[i]! += cells[k]!.expression * (ring + interior) * (1 + 0.22 * unevenness[i]!);
  }
  return 0;
};
