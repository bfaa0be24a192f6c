import { found, numberInView, placeInCytoplasm } from "../place.js";
import { addDiffuse } from "./diffuse.js";
import type { Pattern } from "./pattern.js";
import { addThread } from "./threads.js";

/** Inner mitochondrial membrane: short curved tubules all over the cytoplasm, denser near the nucleus. */
export const mitochondria: Pattern = ({ scene, properties, random, out }) => {
  addDiffuse(out, scene, 0.06 * Math.exp(properties.diffuse), 0.5);
  const number = random.between(27, 46) * Math.exp(properties.number);
  const meanLength = random.between(9, 18);
  const sigma = 0.8 * Math.exp(properties.size);
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const inView = numberInView(scene, k, number, random);
    for (let i = 0; i < inView; i++) {
      if (
        !placeInCytoplasm(
          scene,
          k,
          { reach: 16, pull: 0.4 * random.uniform() + 0.3 * properties.gathering, clearance: 1.2 },
          random,
        )
      )
        continue;
      const shape = {
        length: meanLength * random.between(0.5, 1.5),
        sigma,
        height: scene.cells[k]!.expression * Math.exp((0.25 + properties.uneven) * random.normal()),
        bend: 0.13,
      };
      addThread(out, scene, k, found, 2 * Math.PI * random.uniform(), shape, random);
      if (k === 0) drawn++;
    }
  }
  return drawn;
};
