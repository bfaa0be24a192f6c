import { addSpot, GRID_PIXELS, smoothNoise } from "./pixels.js";
import { found, numberInView, placeInCytoplasm } from "./scene.js";
import { addDiffuse, addReticulum, addThread } from "./structures.js";
/** Endoplasmic reticulum: a network dense around the nucleus, thinning outwards; its innermost sheet is the nuclear envelope. */
export const endoplasmicReticulum = ({ scene, properties, random, out, scratch }) => {
    const mesh = Math.min(0.95, 0.6 * Math.exp(properties.mesh));
    const shape = {
        height: 1,
        mesh,
        spacing: random.between(3.2, 4.4),
        reach: random.between(8, 17),
        floor: 0.2,
        lean: 0.3,
    };
    addReticulum(out, scene, shape, scratch, random);
    for (let i = 0; i < GRID_PIXELS; i++) {
        const k = scene.owner[i];
        if (k < 0)
            continue;
        const s = scene.rim[i] / 1.1;
        out[i] += 0.45 * scene.cells[k].expression * Math.exp(-0.5 * s * s);
    }
    // Stacked sheets, bright patches close to the nucleus.
    let drawn = 0;
    for (let k = 0; k < scene.count; k++) {
        const patches = numberInView(scene, k, random.between(0, 14) * Math.exp(properties.number), random);
        for (let i = 0; i < patches; i++) {
            if (!placeInCytoplasm(scene, k, { reach: 7, pull: 0.3, clearance: 1 }, random))
                continue;
            addSpot(out, found.x, found.y, random.between(0.9, 1.5), random.between(0.3, 1.2) * scene.cells[k].expression);
            if (k === 0)
                drawn++;
        }
    }
    return drawn;
};
/** Inner mitochondrial membrane: short curved tubules all over the cytoplasm, denser near the nucleus. */
export const mitochondria = ({ scene, properties, random, out }) => {
    addDiffuse(out, scene, 0.06 * Math.exp(properties.diffuse), 0.5);
    const number = random.between(27, 46) * Math.exp(properties.number);
    const meanLength = random.between(9, 18);
    const sigma = 0.8 * Math.exp(properties.size);
    let drawn = 0;
    for (let k = 0; k < scene.count; k++) {
        const inView = numberInView(scene, k, number, random);
        for (let i = 0; i < inView; i++) {
            if (!placeInCytoplasm(scene, k, { reach: 16, pull: 0.4 * random.uniform() + 0.3 * properties.gathering, clearance: 1.2 }, random))
                continue;
            const shape = {
                length: meanLength * random.between(0.5, 1.5),
                sigma,
                height: scene.cells[k].expression * Math.exp((0.25 + properties.uneven) * random.normal()),
                bend: 0.13,
            };
            addThread(out, scene, k, found, 2 * Math.PI * random.uniform(), shape, random);
            if (k === 0)
                drawn++;
        }
    }
    return drawn;
};
/**
 * Golgi: a ribbon of stacks beside the nucleus, on the organising centre's side, with vesicles around it. Cells
 * differ in how far the ribbon is broken up and how far it reaches around the nucleus.
 */
export const golgi = (input) => {
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
            if (!placeInCytoplasm(scene, k, { reach: 15, pull: 1.1, clearance: 1.5 }, random))
                continue;
            const height = 0.9 * scene.cells[k].expression * Math.exp(0.3 * random.normal());
            addSpot(out, found.x, found.y, 0.7 * Math.exp(properties.size), height);
        }
        if (k === 0)
            drawn = stacks;
    }
    return drawn;
};
function drawRibbon({ scene, properties, random, out }, index, breakup) {
    const cell = scene.cells[index];
    const stacks = Math.max(2, Math.round(random.between(5, 34) * (1 - 0.4 * breakup) * Math.exp(properties.number)));
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
function beside(scene, index, angle, distance) {
    const { x, y, nucleusA, nucleusB, nucleusAngle } = scene.cells[index];
    const c = Math.cos(angle - nucleusAngle) / nucleusA;
    const s = Math.sin(angle - nucleusAngle) / nucleusB;
    const radius = 1 / Math.sqrt(c * c + s * s) + distance;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}
/** Peroxisomes: many small round puncta of similar brightness, spread over the whole cytoplasm. */
export const peroxisomes = ({ scene, properties, random, out }) => {
    addDiffuse(out, scene, 0.05 * Math.exp(properties.diffuse), 0.6);
    const number = random.between(23, 44) * Math.exp(properties.number);
    let drawn = 0;
    for (let k = 0; k < scene.count; k++) {
        const inView = numberInView(scene, k, number, random);
        for (let i = 0; i < inView; i++) {
            if (!placeInCytoplasm(scene, k, { reach: 60, pull: 0, clearance: 1 }, random))
                continue;
            const height = 1.5 * scene.cells[k].expression * Math.exp((0.2 + properties.uneven) * random.normal());
            addSpot(out, found.x, found.y, 0.72 * Math.exp(properties.size + 0.08 * random.normal()), height);
            if (k === 0)
                drawn++;
        }
    }
    return drawn;
};
/** Early endosomes: about a dozen puncta of very varied brightness, towards the nucleus, over a grainy haze. */
export const earlyEndosomes = ({ scene, properties, random, out, scratch }) => {
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
            if (!placeInCytoplasm(scene, k, { reach, pull, clearance: 1.5 }, random))
                continue;
            const height = 0.85 * scene.cells[k].expression * Math.exp((0.45 + properties.uneven) * random.normal());
            addSpot(out, found.x, found.y, 1.05 * Math.exp(properties.size + 0.15 * random.normal()), height);
            if (k === 0)
                drawn++;
        }
    }
    return drawn;
};
/** Cytosol: smooth and flat outside the nucleus, dimmer in it, with a few vesicles left dark. */
export const cytosol = ({ scene, properties, random, out, scratch }) => {
    addDiffuse(out, scene, 0.8, random.between(0.35, 0.6));
    let drawn = 0;
    for (let k = 0; k < scene.count; k++) {
        const vesicles = numberInView(scene, k, random.between(0, 8) * Math.exp(properties.number), random);
        for (let i = 0; i < vesicles; i++) {
            if (!placeInCytoplasm(scene, k, { reach: 25, pull: 0, clearance: 2 }, random))
                continue;
            addSpot(out, found.x, found.y, random.between(0.8, 1.4), -0.3 * scene.cells[k].expression);
            if (k === 0)
                drawn++;
        }
    }
    const unevenness = scratch[0];
    smoothNoise(unevenness, 9, random);
    for (let i = 0; i < GRID_PIXELS; i++)
        out[i] = Math.max(0, out[i] * (1 + 0.05 * unevenness[i]));
    return drawn;
};
/** Nuclear envelope: a thin bright ring at the nucleus' rim, a dim interior, and a faint reticulum around. */
export const nuclearEnvelope = ({ scene, properties, random, out, scratch }) => {
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
        const k = owner[i];
        if (k < 0)
            continue;
        const s = rim[i] / width;
        const ring = Math.exp(-0.5 * s * s);
        // The membrane above and below the focal plane shows through the nucleus.
        const interior = s < 0 ? 0.16 : 0;
        out[i] += cells[k].expression * (ring + interior) * (1 + 0.22 * unevenness[i]);
    }
    return 0;
};
/** The nuclear dye: nuclei with grainy chromatin and, as in mouse cells, a few bright chromocentres. */
export const nuclei = ({ scene, random, out, scratch }) => {
    const chromatin = scratch[0];
    smoothNoise(chromatin, 3.5, random);
    const { owner, rim, thickness, cells } = scene;
    let drawn = 0;
    for (let k = 0; k < scene.count; k++) {
        const cell = cells[k];
        const centres = 4 + random.integer(8);
        for (let i = 0; i < centres; i++) {
            const angle = 2 * Math.PI * random.uniform();
            const radius = 0.8 * Math.sqrt(random.uniform());
            const u = radius * cell.nucleusA * Math.cos(angle);
            const v = radius * cell.nucleusB * Math.sin(angle);
            const c = Math.cos(cell.nucleusAngle);
            const s = Math.sin(cell.nucleusAngle);
            addSpot(out, cell.x + c * u - s * v, cell.y + s * u + c * v, random.between(1, 1.7), random.between(0.2, 0.6) * cell.stain);
            if (k === 0)
                drawn++;
        }
    }
    for (let i = 0; i < GRID_PIXELS; i++) {
        const k = owner[i];
        if (k < 0)
            continue;
        const inside = Math.min(1, Math.max(0, 0.5 - rim[i] / 1.6));
        out[i] += cells[k].stain * (0.75 * inside * (1 + 0.16 * chromatin[i]) + 0.04 * thickness[i]);
    }
    return drawn;
};
/** The protein's pattern by label. */
export const PATTERNS = [
    endoplasmicReticulum,
    mitochondria,
    golgi,
    peroxisomes,
    earlyEndosomes,
    cytosol,
    nuclearEnvelope,
];
//# sourceMappingURL=patterns.js.map