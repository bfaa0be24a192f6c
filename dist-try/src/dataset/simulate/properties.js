import { Random } from "../../core/random.js";
import { FIXED_EFFECTS, PROPERTY_NAMES, RANDOM_EFFECTS, } from "./effects.js";
/** All properties 0: the average cell. */
export function noProperties() {
    return Object.fromEntries(PROPERTY_NAMES.map((name) => [name, 0]));
}
/**
 * What date, plate, well and the fixed effects contribute to the cells of a well. Each random effect has a
 * stream of its own, so that changing one factor's severity leaves the draws of the others as they were.
 */
export function wellProperties({ seed, severity }, well) {
    const sum = noProperties();
    const { plate } = well;
    addRandomEffect(sum, "date", severity.date, new Random(seed, "date", plate.date));
    addRandomEffect(sum, "plate", severity.plate, new Random(seed, "plate", plate.id));
    addRandomEffect(sum, "well", severity.well, new Random(seed, "well", plate.id, well.id));
    if (well.border)
        addFixedEffect(sum, "border", severity.border, well.label);
    if (plate.role === "later")
        addFixedEffect(sum, "later", severity.later, well.label);
    if (plate.role === "second")
        addFixedEffect(sum, "microscope", severity.microscope, well.label);
    return sum;
}
/** Adds one draw of a random effect of the given severity to `sum`. */
export function addRandomEffect(sum, factor, severity, random) {
    for (const [name, deviation] of RANDOM_ENTRIES[factor])
        sum[name] += severity * deviation * random.normal();
}
const RANDOM_ENTRIES = Object.fromEntries(Object.entries(RANDOM_EFFECTS).map(([factor, sizes]) => [factor, Object.entries(sizes)]));
function addFixedEffect(sum, factor, severity, label) {
    const { all, classes } = FIXED_EFFECTS[factor];
    for (const sizes of [all, classes[label] ?? {}])
        for (const [name, shift] of Object.entries(sizes))
            sum[name] += severity * shift;
}
//# sourceMappingURL=properties.js.map