import { featuresTitle, rowKey, rowSlug } from "../reproduce/table3.js";
/** The rows of Table 3 in its order. */
export function reportedModels(scored) {
    const models = new Map();
    for (const one of scored) {
        const { features, layer, model } = one.cell;
        const key = rowKey(one.cell);
        const known = models.get(key);
        if (known)
            known.scored.push(one);
        else
            models.set(key, {
                features,
                layer,
                model,
                title: `${featuresTitle(one.cell)} ${model}`,
                id: `model-${rowSlug(one.cell)}`,
                scored: [one],
            });
    }
    return [...models.values()];
}
//# sourceMappingURL=models.js.map