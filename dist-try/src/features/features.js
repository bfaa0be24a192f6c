import { Coos7Error } from "../core/errors.js";
/**
 * Throws {@link Coos7Error} naming feature and image where a feature is not finite. `features` are those of the
 * images whose rows in the source are `rows`.
 */
export function checkFiniteFeatures(features, names, { split, rows }) {
    const bad = features.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
        throw new Coos7Error(`Feature ${JSON.stringify(names[bad % names.length])} of image ${rows[Math.floor(bad / names.length)]} ` +
            `of ${split} is ${features[bad]}; expected a finite number: look for extreme values in that image`);
}
//# sourceMappingURL=features.js.map