import { addSpot } from "../draw.js";
import { found, numberInView, placeInCytoplasm } from "../place.js";
import { addDiffuse } from "./diffuse.js";
import type { Pattern } from "./pattern.js";

/** Peroxisomes: many small round puncta of similar brightness, spread over the whole cytoplasm. */
export const peroxisomes: Pattern = ({ scene, properties, random, out }) => {
  addDiffuse(out, scene, 0.05 * Math.exp(properties.diffuse), 0.6);
  const number = random.between(23, 44) * Math.exp(properties.number);
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const inView = numberInView(scene, k, number, random);
    for (let i = 0; i < inView; i++) {
      if (!placeInCytoplasm(scene, k, { reach: 60, pull: 0, clearance: 1 }, random)) continue;
      const height = 1.5 * scene.cells[k]!.expression * Math.exp((0.2 + properties.uneven) * random.normal());
      addSpot(out, found.x, found.y, 0.72 * Math.exp(properties.size + 0.08 * random.normal()), height);
      if (k === 0) drawn++;
    }
  }
  return drawn;
};
