/** The classes of the paper. */
export const CLASS_NAMES = [
    "Endoplasmic Reticulum (ER)",
    "Inner Mitochondrial Membrane (IMM)",
    "Golgi",
    "Peroxisomes",
    "Early Endosome",
    "Cytosol",
    "Nuclear Envelope",
];
/** A name that a careless drawing would run, hide or typeset. */
export const HOSTILE_NAME = "<img src=x onerror=alert(1)> <b>&amp; $x^2$";
/** K x K counts, mostly on the diagonal; all different up to 20 classes. */
export function sampleCounts(classes) {
    return Array.from({ length: classes }, (_, t) => Array.from({ length: classes }, (_, p) => (t === p ? 1200 + 10 * t : (t * classes + p) % 97)));
}
/** The paper's Texture rows of Table 3, as if we had measured a tenth more. */
export function textureRows() {
    const published = {
        kNN: [10.4, 11.8, 11.2, 17.6, 25.6],
        "L1 LR": [6.4, 6.8, 6.5, 12.0, 12.1],
        RF: [0.0, 7.3, 7.1, 16.4, 17.1],
    };
    return Object.entries(published).flatMap(([model, errors]) => errors.map((paper, i) => ({
        features: "Texture",
        layer: "",
        model,
        split: ["train", "test1", "test2", "test3", "test4"][i],
        balanced_error_percent: Number((paper * 1.1).toFixed(2)),
        ci_low: Number((paper * 1.0).toFixed(2)),
        ci_high: Number((paper * 1.25).toFixed(2)),
        paper_percent: paper,
    })));
}
/** A two-channel image whose first channel is a ramp from 100 to 4195 and whose second is constant. */
export function rampImage() {
    return Float32Array.from({ length: 8192 }, (_, i) => (i < 4096 ? 100 + i : 9999));
}
//# sourceMappingURL=inputs.js.map