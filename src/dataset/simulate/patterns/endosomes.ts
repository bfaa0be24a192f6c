import { addSpot } from "../draw.js";
import { found, numberInView, placeInCytoplasm } from "../place.js";
import type { Pattern } from "./pattern.js";
import { addReticulum } from "./reticulum.js";

/** Early endosomes: about a dozen puncta of very varied brightness, towards the nucleus, over a grainy haze. */
export const earlyEndosomes: Pattern = ({ scene, properties, random, out, scratch }) => {
  const haze = Math.exp(properties.diffuse + random.between(-2.1, -0.2));
  const shape = {
    height: haze,
    mesh: Math.min(0.9, 0.45 * Math.exp(properties.mesh)),
    spacing: random.between(2.8, 3.8),
    reach: random.between(12, 20),
    floor: 0.3,
    lean: 0.5,
  };
  addReticulum(out, scene, shape, scratch, random);
  const number = random.between(6, 17) * Math.exp(properties.number);
  const pull = Math.max(0, random.between(0, 1.6) + 0.6 * properties.gathering);
  const reach = 10 * Math.exp(-0.15 * properties.gathering);
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const inView = numberInView(scene, k, number, random);
    for (let i = 0; i < inView; i++) {
      if (!placeInCytoplasm(scene, k, { reach, pull, clearance: 1.5 }, random)) continue;
      const height =
        0.85 * scene.cells[k]!.expression * Math.exp((0.45 + properties.uneven) * random.normal());
      addSpot(out, found.x, found.y, 1.05 * Math.exp(properties.size + 0.15 * random.normal()), height);
      if (k === 0) drawn++;
    }
  }
  return drawn;
};
