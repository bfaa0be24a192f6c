import { encodeLayersModel } from "./model-files.js";
import { loadModel, shippedModels } from "./store.js";
import { trainingStep } from "./training/train.js";
/**
 * The network of a family that comes with the package, where it was trained on just this dataset's Training (its content
 * and its classes) and its layers are still those that the package defines for the settings on its card; undefined where
 * there is none. Throws `Coos7Error` where its files are damaged.
 */
export async function networkOfRecord(family, dataset) {
    const data = await dataset.fingerprint("training");
    const entry = shippedModels().find(({ card }) => card.settings.family === family &&
        card.data.fingerprint === data &&
        card.classNames.length === dataset.classNames.length &&
        card.classNames.every((name, i) => name === dataset.classNames[i]));
    if (!entry)
        return undefined;
    const stored = await loadModel(entry.folder);
    return (await isAsDefined(stored)) ? stored : undefined;
}
/** Whether a stored network has the layers that the package defines now for its settings. */
export async function isAsDefined({ model, card }) {
    const defined = trainingStep(card.settings, card.classNames.length).model;
    try {
        const [found, expected] = await Promise.all([definition(model), definition(defined)]);
        return found === expected;
    }
    finally {
        defined.dispose();
    }
}
/** Layers and shapes of weights, without the versions of tf.js that stand beside them. */
async function definition(model) {
    const { json } = await encodeLayersModel(model);
    const { modelTopology, weightsManifest } = JSON.parse(json);
    return JSON.stringify([modelTopology.config, weightsManifest]);
}
/** How a stored network was trained: what its card says of that. */
export function trainingOf({ card }) {
    const { settings, classNames, data, engine, curve, chosenIteration, validationAccuracy } = card;
    return {
        settings,
        classNames,
        data,
        engine,
        curve,
        chosenIteration,
        ...(validationAccuracy === undefined ? {} : { validationAccuracy }),
    };
}
//# sourceMappingURL=network-of-record.js.map