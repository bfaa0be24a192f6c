import { addSpot } from "../draw.js";
import { found, numberInView, placeInCytoplasm } from "../place.js";
import type { Scene } from "../scene.js";
import type { Pattern, PatternInput } from "./pattern.js";
import { addReticulum } from "./reticulum.js";
import { addThread } from "./threads.js";

/**
 * Golgi: a ribbon of stacks beside the nucleus, on the organising centre's side, with vesicles around it. Cells
 * differ in how far the ribbon is broken up and how far it reaches around the nucleus.
 */
export const golgi: Pattern = (input) => {
  const { scene, properties, random, out, scratch } = input;
  // Part of the protein is on its way through the reticulum.
  const transit = {
    height: 0.06 * Math.exp(properties.diffuse + 0.45 * random.normal()),
    mesh: 0.45,
    spacing: random.between(2.8, 3.8),
    reach: 15,
    floor: 0.3,
    lean: 0.3,
  };
  addReticulum(out, scene, transit, scratch, random);
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const s = Math.sin((Math.PI / 2) * random.uniform());
    const breakup = Math.min(1.2, Math.max(0, s * s + properties.breakup));
    const stacks = drawRibbon(input, k, breakup);
    const vesicles = numberInView(scene, k, random.between(0, 8) + 60 * breakup, random);
    for (let i = 0; i < vesicles; i++) {
      if (!placeInCytoplasm(scene, k, { reach: 15, pull: 1.1, clearance: 1.5 }, random)) continue;
      const height = 0.9 * scene.cells[k]!.expression * Math.exp(0.3 * random.normal());
      addSpot(out, found.x, found.y, 0.7 * Math.exp(properties.size), height);
    }
    if (k === 0) drawn = stacks;
  }
  return drawn;
};

function drawRibbon(
  { scene, properties, random, out }: PatternInput,
  index: number,
  breakup: number,
): number {
  const cell = scene.cells[index]!;
  const stacks = Math.max(
    2,
    Math.round(random.between(5, 34) * (1 - 0.4 * breakup) * Math.exp(properties.number)),
  );
  const spread = (0.45 + 0.45 * breakup) * Math.exp(-0.3 * properties.gathering);
  const thickness = (0.95 - 0.2 * breakup) * Math.exp(properties.size);
  for (let i = 0; i < stacks; i++) {
    const angle = cell.organiser + spread * random.normal();
    const near = random.uniform();
    const distance = 2.5 + 6 * near * Math.sqrt(near) + 2.5 * breakup * random.uniform();
    const start = beside(scene, index, angle, distance);
    const shape = {
      length: random.between(6, 18) * (1.05 - 0.85 * breakup),
      sigma: thickness * random.between(0.85, 1.15),
      height: 0.8 * cell.expression * Math.exp((0.3 + properties.uneven) * random.normal()),
      bend: 0.12,
    };
    // Stacks lie along the nucleus.
    addThread(out, scene, index, start, angle + Math.PI / 2 + 0.5 * random.normal(), shape, random);
  }
  return stacks;
}

/** The place `distance` pixels from the rim of a cell's nucleus in a direction. */
function beside(scene: Scene, index: number, angle: number, distance: number): { x: number; y: number } {
  const { x, y, nucleusA, nucleusB, nucleusAngle } = scene.cells[index]!;
  const c = Math.cos(angle - nucleusAngle) / nucleusA;
  const s = Math.sin(angle - nucleusAngle) / nucleusB;
  const radius = 1 / Math.sqrt(c * c + s * s) + distance;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}
