import { Random } from "../../core/random.js";
import { IMAGE_LENGTH } from "../dataset.js";
import { PROPERTY_NAMES, parameterNames } from "./effects.js";
import { checkRange, simulatedSplit } from "./layout.js";
import { CAMERA, expose, focusedSigma, formImage } from "./microscope.js";
import { nuclei, PATTERNS } from "./patterns.js";
import { GRID_PIXELS } from "./pixels.js";
import { addRandomEffect, wellProperties } from "./properties.js";
import { drawScene, emptyScene } from "./scene.js";
/** Photoelectrons of a typical structure. */
const PROTEIN_ELECTRONS = 260;
const NUCLEUS_ELECTRONS = 300;
const BACKGROUND_ELECTRONS = 20;
/** Standard deviation of the point spread function in pixels, and the fraction of light from other planes. */
const PSF_SIGMA = 0.62;
const HAZE = 0.16;
const VIGNETTING = 0.2;
// Reused by all calls on a thread: rendering is synchronous.
const scene = emptyScene();
const light = new Float32Array(GRID_PIXELS);
const scratch = [new Float32Array(GRID_PIXELS), new Float32Array(GRID_PIXELS)];
/**
 * Renders cells `start` (inclusive) to `end` (exclusive) of a split. Each cell depends on the seed, its well
 * and its number only, so any range can be rendered by any thread. Throws `UsageError` where the range
 * is not within the split.
 */
export function renderCells(options, split, start, end) {
    const layout = simulatedSplit(options, split);
    checkRange(layout, start, end);
    const { wells, wellOf, cellOf } = layout;
    const images = new Float32Array((end - start) * IMAGE_LENGTH);
    const cols = parameterNames.length;
    const parameters = { data: new Float32Array((end - start) * cols), rows: end - start, cols };
    const shared = new Map();
    for (let i = start; i < end; i++) {
        const well = wells[wellOf[i]];
        let ofWell = shared.get(well);
        if (!ofWell)
            shared.set(well, (ofWell = wellProperties(options, well)));
        const properties = { ...ofWell };
        const name = [options.seed, "cell", well.plate.id, well.id, cellOf[i]];
        addRandomEffect(properties, "cell", options.severity.cell, new Random(...name, "effect"));
        const row = (i - start) * cols;
        renderCell(well, properties, name, images, (i - start) * IMAGE_LENGTH, parameters.data.subarray(row, row + cols));
    }
    return { images, parameters };
}
function renderCell(well, properties, name, images, at, parameters) {
    const optics = {
        sigma: focusedSigma(PSF_SIGMA * Math.exp(properties.blur), properties.defocus),
        haze: Math.min(0.8, HAZE * Math.exp(properties.haze)),
    };
    const camera = {
        gain: CAMERA.gain * Math.exp(properties.gain),
        offset: CAMERA.offset + properties.offset,
        readNoise: CAMERA.readNoise,
    };
    const protein = PROTEIN_ELECTRONS * Math.exp(properties.expression + properties.illumination);
    const nucleus = NUCLEUS_ELECTRONS * Math.exp(properties.stain + properties.illumination);
    const background = BACKGROUND_ELECTRONS * Math.exp(properties.background);
    const geometry = new Random(...name, "geometry");
    const illumination = {
        fieldX: geometry.between(-1, 1),
        fieldY: geometry.between(-1, 1),
        vignetting: Math.min(0.9, VIGNETTING + properties.vignetting),
    };
    drawScene(scene, properties, geometry);
    const noise = new Random(...name, "camera");
    const channel = (electrons, place) => {
        formImage(light, optics);
        expose(light, images, place, { electrons, background, illumination, camera }, noise);
    };
    light.fill(0);
    const objects = PATTERNS[well.label]({
        scene,
        properties,
        random: new Random(...name, "protein"),
        out: light,
        scratch,
    });
    channel(protein, at);
    light.fill(0);
    nuclei({ scene, properties, random: new Random(...name, "nucleus"), out: light, scratch });
    channel(nucleus, at + IMAGE_LENGTH / 2);
    const cell = scene.cells[0];
    parameters.set([
        well.label,
        well.border ? 1 : 0,
        well.plate.role === "later" ? 1 : 0,
        well.plate.role === "second" ? 1 : 0,
        2 * Math.sqrt(cell.nucleusA * cell.nucleusB),
        Math.sqrt(cell.bodyA * cell.bodyB),
        objects,
        optics.sigma,
        optics.haze,
        protein,
        nucleus,
        background,
        camera.gain,
        camera.offset,
        illumination.fieldX,
        illumination.fieldY,
        ...PROPERTY_NAMES.map((property) => properties[property]),
    ]);
}
//# sourceMappingURL=render.js.map