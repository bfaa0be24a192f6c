import { addSpot, GRID, GRID_PIXELS, ridges, smoothNoise } from "./pixels.js";
/** Adds protein dissolved in the cytosol: even, thinner towards the cell's edge, `nuclear` times as bright in the nucleus. */
export function addDiffuse(out, scene, height, nuclear) {
    const { owner, rim, thickness, cells } = scene;
    for (let i = 0; i < GRID_PIXELS; i++) {
        const k = owner[i];
        if (k < 0)
            continue;
        out[i] += height * cells[k].expression * (rim[i] < 0 ? nuclear : thickness[i]);
    }
}
/** Adds a reticulum that is dense around the nucleus and thins out towards the cell's edge, over all cells. */
export function addReticulum(out, scene, { height, mesh, spacing, reach, floor, lean }, scratch, random) {
    const [network, finer] = scratch;
    smoothNoise(network, spacing, random);
    smoothNoise(finer, spacing * 0.75, random);
    ridges(network, 0.45);
    ridges(finer, 0.45);
    const { owner, rim, thickness, cells } = scene;
    const leanX = cells.map(({ organiser }) => (lean * Math.cos(organiser)) / 30);
    const leanY = cells.map(({ organiser }) => (lean * Math.sin(organiser)) / 30);
    for (let i = 0; i < GRID_PIXELS; i++) {
        const k = owner[i];
        if (k < 0)
            continue;
        const s = rim[i];
        const cell = cells[k];
        const side = Math.max(0.2, 1 + leanX[k] * ((i % GRID) - cell.x) + leanY[k] * (Math.floor(i / GRID) - cell.y));
        const tubules = Math.max(network[i], 0.85 * finer[i]);
        const inside = s < 0 ? Math.max(0.1, 1 + s / 2) : 1;
        const density = floor + (1 - floor) * Math.exp(-Math.max(0, s) / reach);
        const weave = 1 - mesh + mesh * tubules * 1.6;
        out[i] += height * cell.expression * thickness[i] * inside * side * density * weave;
    }
}
const STEP = 0.8;
/** Adds a curved thread in one cell's cytoplasm from (x, y) in direction `angle`; it turns away from edges. */
export function addThread(out, scene, cell, start, angle, { length, sigma, height, bend }, random) {
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
            if (!isCytoplasm(scene, cell, nextX, nextY))
                return;
        }
        x = nextX;
        y = nextY;
    }
}
function isCytoplasm(scene, cell, x, y) {
    if (x < 0 || y < 0 || x > GRID - 1 || y > GRID - 1)
        return false;
    const at = Math.round(y) * GRID + Math.round(x);
    return scene.owner[at] === cell && scene.rim[at] > 0.8 && scene.thickness[at] > 0.15;
}
//# sourceMappingURL=structures.js.map