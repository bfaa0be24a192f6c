import { GRID, GRID_PIXELS, smoothNoise } from "./pixels.js";
export const MAX_CELLS = 7;
export function emptyScene() {
    return {
        cells: Array.from({ length: MAX_CELLS }, () => ({
            x: 0,
            y: 0,
            nucleusA: 0,
            nucleusB: 0,
            nucleusAngle: 0,
            bodyX: 0,
            bodyY: 0,
            bodyA: 0,
            bodyB: 0,
            bodyAngle: 0,
            organiser: 0,
            expression: 0,
            stain: 0,
        })),
        count: 0,
        owner: new Int8Array(GRID_PIXELS),
        rim: new Float32Array(GRID_PIXELS),
        thickness: new Float32Array(GRID_PIXELS),
        area: new Float32Array(MAX_CELLS),
    };
}
/** Mean diameter of a nucleus in pixels: 8.4 micrometres. */
const NUCLEUS_DIAMETER = 28;
const SMALLEST_NUCLEUS = 25;
const LARGEST_NUCLEUS = 31;
/** Mean half-axis of a cell's outline in pixels. */
const CELL_RADIUS = 31;
/** Nuclei of neighbours are at least this far apart. */
const CLOSEST = 36;
/** How far outlines wander from an ellipse, in pixels, and over which length. */
const OUTLINE_WANDER = 4.5;
const OUTLINE_LENGTH = 17;
/** The same for nuclei, whose outline is smoother. */
const NUCLEUS_WANDER = 0.7;
const warpX = new Float32Array(GRID_PIXELS);
const warpY = new Float32Array(GRID_PIXELS);
/** Draws the cells of one crop and fills the maps. */
export function drawScene(scene, properties, random) {
    placeCentralCell(scene, properties, random);
    const middle = (GRID - 1) / 2;
    const neighbours = 2 + random.integer(MAX_CELLS - 2);
    for (let k = 0; k < neighbours; k++) {
        const angle = 2 * Math.PI * random.uniform();
        const distance = random.between(CLOSEST + 2, 64);
        const x = middle + distance * Math.cos(angle);
        const y = middle + distance * Math.sin(angle);
        let isFree = true;
        for (let i = 0; i < scene.count; i++)
            if (Math.hypot(x - scene.cells[i].x, y - scene.cells[i].y) < CLOSEST)
                isFree = false;
        if (!isFree)
            continue;
        const cell = scene.cells[scene.count++];
        placeCell(cell, x, y, properties, random);
        cell.expression = Math.exp(0.3 * random.normal());
        cell.stain = Math.exp(0.15 * random.normal());
    }
    drawOutlines(scene, random);
}
/** Draws a cell without neighbours, in the middle of the grid, and fills the maps. */
export function drawLoneCell(scene, properties, random) {
    placeCentralCell(scene, properties, random);
    drawOutlines(scene, random);
}
function placeCentralCell(scene, properties, random) {
    const middle = (GRID - 1) / 2;
    const cell = scene.cells[0];
    placeCell(cell, middle + 0.8 * random.normal(), middle + 0.8 * random.normal(), properties, random);
    cell.expression = 1;
    cell.stain = 1;
    scene.count = 1;
}
function drawOutlines(scene, random) {
    smoothNoise(warpX, OUTLINE_LENGTH, random);
    smoothNoise(warpY, OUTLINE_LENGTH, random);
    fillMaps(scene);
}
function placeCell(cell, x, y, properties, random) {
    const diameter = Math.min(LARGEST_NUCLEUS, Math.max(SMALLEST_NUCLEUS, NUCLEUS_DIAMETER * Math.exp(properties.nucleus + 0.055 * random.normal())));
    const flattening = random.between(1, 1.14);
    const radius = CELL_RADIUS * Math.exp(properties.spread + 0.1 * random.normal());
    const elongation = random.between(1, 1.35);
    const bodyAngle = Math.PI * random.uniform();
    cell.x = x;
    cell.y = y;
    cell.nucleusA = (diameter / 2) * flattening;
    cell.nucleusB = diameter / 2 / flattening;
    // Nuclei are stretched along with their cell, roughly.
    cell.nucleusAngle = bodyAngle + 0.5 * random.normal();
    cell.bodyX = x + 4 * random.normal();
    cell.bodyY = y + 4 * random.normal();
    cell.bodyA = radius * elongation;
    cell.bodyB = radius / elongation;
    cell.bodyAngle = bodyAngle;
    cell.organiser = Math.atan2(cell.bodyY - y, cell.bodyX - x) + 0.6 * random.normal();
}
/** Cytoplasm reaches at least this far: the nucleus' radius over this. */
const NARROWEST = 0.78;
/** Pixels over which the mid-plane of a cell reaches its full thickness, relative to the cell's radius. */
const BEVEL = 0.4;
const FAR = 70;
const nearest = new Float32Array(GRID_PIXELS);
const second = new Float32Array(GRID_PIXELS);
function fillMaps(scene) {
    const { owner, rim, thickness, area, count, cells } = scene;
    owner.fill(-1);
    rim.fill(99);
    thickness.fill(0);
    area.fill(0);
    nearest.fill(1);
    second.fill(2);
    for (let k = 0; k < count; k++)
        claimPixels(scene, cells[k], k);
    for (let at = 0; at < GRID_PIXELS; at++) {
        const k = owner[at];
        if (k < 0)
            continue;
        if (rim[at] < 0) {
            thickness[at] = 1;
            continue;
        }
        // Cells thin out towards the background and, less, towards each other.
        const t = Math.min(1, Math.min(1 - nearest[at], 1.2 * (second[at] - nearest[at])) / BEVEL);
        thickness[at] = t * (2 - t);
        area[k]++;
    }
}
/** Gives a cell the pixels that are nearer to it, by its own measure, than to those before it. */
function claimPixels({ owner, rim }, cell, k) {
    const nucleusC = Math.cos(cell.nucleusAngle);
    const nucleusS = Math.sin(cell.nucleusAngle);
    const bodyC = Math.cos(cell.bodyAngle);
    const bodyS = Math.sin(cell.bodyAngle);
    const left = Math.max(0, Math.floor(cell.x - FAR));
    const right = Math.min(GRID - 1, Math.ceil(cell.x + FAR));
    const top = Math.max(0, Math.floor(cell.y - FAR));
    const bottom = Math.min(GRID - 1, Math.ceil(cell.y + FAR));
    for (let y = top; y <= bottom; y++)
        for (let x = left; x <= right; x++) {
            const at = y * GRID + x;
            // Elliptic distances, 1 on the outline, from coordinates that wander.
            const bx = x + OUTLINE_WANDER * warpX[at] - cell.bodyX;
            const by = y + OUTLINE_WANDER * warpY[at] - cell.bodyY;
            const bu = (bodyC * bx + bodyS * by) / cell.bodyA;
            const bv = (bodyC * by - bodyS * bx) / cell.bodyB;
            const body = Math.sqrt(bu * bu + bv * bv);
            const nx = x + NUCLEUS_WANDER * warpX[at] - cell.x;
            const ny = y + NUCLEUS_WANDER * warpY[at] - cell.y;
            const nu = (nucleusC * nx + nucleusS * ny) / cell.nucleusA;
            const nv = (nucleusC * ny - nucleusS * nx) / cell.nucleusB;
            const nucleus = Math.max(1e-3, Math.sqrt(nu * nu + nv * nv));
            // A nucleus belongs to its cell wherever the wandering outline runs.
            const distance = nucleus < 1 ? 0.5 * nucleus : Math.min(body, NARROWEST * nucleus);
            if (distance < nearest[at]) {
                if (owner[at] >= 0)
                    second[at] = nearest[at];
                nearest[at] = distance;
                owner[at] = k;
                rim[at] = Math.sqrt(nx * nx + ny * ny) * (1 - 1 / nucleus);
            }
            else if (distance < second[at])
                second[at] = distance;
        }
}
/** Where {@link placeInCytoplasm} found a place. */
export const found = { x: 0, y: 0 };
const TRIES = 40;
/**
 * Finds a random place in one cell's cytoplasm by rejection and leaves it in {@link found}. Returns false where
 * none was found, which for a cell that is mostly out of view is right: its objects are out of view too.
 */
export function placeInCytoplasm(scene, index, { reach, pull, clearance }, random) {
    const cell = scene.cells[index];
    const left = Math.max(0, cell.x - 44);
    const right = Math.min(GRID - 1, cell.x + 44);
    const top = Math.max(0, cell.y - 44);
    const bottom = Math.min(GRID - 1, cell.y + 44);
    for (let k = 0; k < TRIES; k++) {
        const x = random.between(left, right);
        const y = random.between(top, bottom);
        const at = Math.round(y) * GRID + Math.round(x);
        if (scene.owner[at] !== index)
            continue;
        const rim = scene.rim[at];
        if (rim < clearance || scene.thickness[at] < 0.25)
            continue;
        let chance = Math.exp(-rim / reach);
        if (pull !== 0)
            chance *= Math.exp(pull * (towardsOrganiser(cell, x, y) - 1));
        if (random.uniform() > chance)
            continue;
        found.x = x;
        found.y = y;
        return true;
    }
    return false;
}
/** Cosine of the angle between a place and the organising centre, seen from the nucleus. */
export function towardsOrganiser(cell, x, y) {
    const dx = x - cell.x;
    const dy = y - cell.y;
    return ((dx * Math.cos(cell.organiser) + dy * Math.sin(cell.organiser)) /
        Math.max(1e-6, Math.sqrt(dx * dx + dy * dy)));
}
/** Area in pixels of a typical cell's cytoplasm, which object numbers refer to. */
const TYPICAL_AREA = 2300;
/** How many objects of a cell are in view, for `number` in a whole typical cell: rounded at random. */
export function numberInView(scene, index, number, random) {
    const share = index === 0 ? 1 : Math.min(1, scene.area[index] / TYPICAL_AREA);
    return Math.floor(number * share + random.uniform());
}
//# sourceMappingURL=scene.js.map