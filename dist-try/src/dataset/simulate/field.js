import { UsageError } from "../../core/errors.js";
import { Random } from "../../core/random.js";
import { COOS7_CLASSES } from "../class-names.js";
import { CAMERA, formImage } from "./microscope.js";
import { nuclei, PATTERNS } from "./patterns.js";
import { GRID, GRID_PIXELS } from "./pixels.js";
import { addRandomEffect, noProperties } from "./properties.js";
import { drawLoneCell, emptyScene } from "./scene.js";
/** As for the simulated crops. */
const PROTEIN_ELECTRONS = 260;
const NUCLEUS_ELECTRONS = 300;
const BACKGROUND_ELECTRONS = 20;
const OPTICS = { sigma: 0.75, haze: 0.16 };
const FULL_SCALE = 65_535;
/** Distance between the outlines of nuclei that are laid against each other, in pixels. */
const CLOSE = [-1, 1];
/** Distance between the outlines of others at least. */
const APART = 4;
/** Places tried for a cell before it is left out. */
const TRIES = 200;
const scene = emptyScene();
const scratch = [new Float32Array(GRID_PIXELS), new Float32Array(GRID_PIXELS)];
/**
 * A field of cells of one class as a camera sees it, for trying out how nuclei are found and crops cut: cells of the
 * simulated crops laid out in a field, some with touching nuclei, under uneven light. Equal options, equal fields.
 * Throws {@link UsageError} where an option is out of its range.
 */
export function simulateField(options = {}) {
    const complete = fieldOptions(options);
    const { seed, label, width, height, cells, touching } = complete;
    const layout = new Random(seed, "field", "layout");
    const protein = new Float32Array(width * height);
    const nucleus = new Float32Array(width * height);
    const placed = [];
    for (let k = 0; k < cells; k++) {
        const properties = noProperties();
        addRandomEffect(properties, "cell", 1, new Random(seed, "field", "effect", k));
        const cell = drawCell(label, properties, new Random(seed, "field", "cell", k));
        const place = findPlace(cell.shape, placed, layout.uniform() < touching, complete, layout);
        if (!place)
            continue;
        placed.push(place);
        const [dx, dy] = [Math.round(place.x - cell.shape.x), Math.round(place.y - cell.shape.y)];
        [place.x, place.y] = [cell.shape.x + dx, cell.shape.y + dy];
        addLight(cell.protein, protein, width, height, dx, dy);
        addLight(cell.nucleus, nucleus, width, height, dx, dy);
    }
    const light = unevenLight(complete);
    const camera = new Random(seed, "field", "camera");
    expose(protein, light, PROTEIN_ELECTRONS, complete.exposure, camera);
    expose(nucleus, light, NUCLEUS_ELECTRONS, complete.exposure, camera);
    return { width, height, protein, nucleus, centres: placed.map(({ x, y }) => ({ x, y })) };
}
function fieldOptions(options) {
    const complete = {
        seed: 1,
        label: 0,
        width: 680,
        height: 680,
        cells: 80,
        touching: 0.2,
        unevenness: 0.3,
        exposure: 1,
        ...options,
    };
    const ranges = {
        seed: [0, Number.MAX_SAFE_INTEGER, true],
        label: [0, COOS7_CLASSES.length - 1, true],
        width: [128, 8192, true],
        height: [128, 8192, true],
        cells: [0, 100_000, true],
        touching: [0, 1, false],
        unevenness: [0, 0.9, false],
        exposure: [0.001, 100, false],
    };
    for (const name of Object.keys(ranges)) {
        const [low, high, whole] = ranges[name];
        const value = complete[name];
        if (value >= low && value <= high && (!whole || Number.isInteger(value)))
            continue;
        throw new UsageError(`Expected ${name} to be a ${whole ? "whole " : ""}number from ${low} to ${high} but found ${value}`);
    }
    return complete;
}
/** Draws a cell alone in the middle of a grid, out of focus as the optics have it. */
function drawCell(label, properties, random) {
    drawLoneCell(scene, properties, random.fork());
    const brightness = { protein: Math.exp(properties.expression), nucleus: Math.exp(properties.stain) };
    const channel = (pattern, factor) => {
        const out = new Float32Array(GRID_PIXELS);
        pattern({ scene, properties, random: random.fork(), out, scratch });
        formImage(out, OPTICS);
        return out.map((light) => factor * light);
    };
    const protein = channel(PATTERNS[label], brightness.protein);
    const nucleus = channel(nuclei, brightness.nucleus);
    return { shape: { ...scene.cells[0] }, protein, nucleus };
}
/** A free place for a nucleus, at random or beside another one; undefined where none was found. */
function findPlace(shape, placed, touches, { width, height }, random) {
    for (let k = 0; k < TRIES; k++) {
        let place = { x: random.between(0, width - 1), y: random.between(0, height - 1), shape };
        let neighbour;
        if (touches && placed.length > 0) {
            neighbour = placed[random.integer(placed.length)];
            const angle = 2 * Math.PI * random.uniform();
            const distance = radiusAt(neighbour.shape, angle) + radiusAt(shape, angle) + random.between(CLOSE[0], CLOSE[1]);
            place = {
                x: neighbour.x + distance * Math.cos(angle),
                y: neighbour.y + distance * Math.sin(angle),
                shape,
            };
        }
        const inField = place.x >= 0 && place.x <= width - 1 && place.y >= 0 && place.y <= height - 1;
        if (inField && placed.every((other) => other === neighbour || gap(place, other) >= APART))
            return place;
    }
    return undefined;
}
/** Pixels between the outlines of two nuclei along the line between their centres. */
function gap(a, b) {
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    return Math.hypot(b.x - a.x, b.y - a.y) - radiusAt(a.shape, angle) - radiusAt(b.shape, angle);
}
/** From the centre of a nucleus to its outline in a direction; the same backwards. */
function radiusAt({ nucleusA, nucleusB, nucleusAngle }, angle) {
    const turned = angle - nucleusAngle;
    return (nucleusA * nucleusB) / Math.hypot(nucleusB * Math.cos(turned), nucleusA * Math.sin(turned));
}
/** Adds a drawn grid to a field, moved by (dx, dy). */
function addLight(grid, field, width, height, dx, dy) {
    for (let y = Math.max(0, -dy); y < Math.min(GRID, height - dy); y++)
        for (let x = Math.max(0, -dx); x < Math.min(GRID, width - dx); x++)
            field[(y + dy) * width + x + dx] += grid[y * GRID + x];
}
/** The share of the brightest place's light for each pixel: falling off from a place that is not the field's middle. */
function unevenLight({ width, height, unevenness, seed }) {
    const random = new Random(seed, "field", "light");
    const [brightX, brightY] = [random.between(0.2, 0.8) * width, random.between(0.2, 0.8) * height];
    const farthest = Math.hypot(Math.max(brightX, width - brightX), Math.max(brightY, height - brightY));
    return Float32Array.from({ length: width * height }, (_, at) => {
        const distance = Math.hypot((at % width) - brightX, Math.floor(at / width) - brightY) / farthest;
        return 1 - unevenness * distance * distance;
    });
}
/** Turns light into camera counts in place, with shot and read noise; see the crops' `expose`. */
function expose(field, light, electrons, exposure, random) {
    const { gain, offset, readNoise } = CAMERA;
    for (let at = 0; at < field.length; at++) {
        const arriving = exposure * light[at] * (electrons * field[at] + BACKGROUND_ELECTRONS);
        const detected = arriving + Math.sqrt(arriving + readNoise * readNoise) * random.normal();
        field[at] = Math.min(FULL_SCALE, Math.max(0, Math.round(offset + gain * detected)));
    }
}
//# sourceMappingURL=field.js.map