import { Coos7Error } from "../core/errors.js";
import { tf, tfl } from "./tf.js";
/** The name of the file of weights beside `model.json`. */
export const WEIGHTS_FILE = "weights.bin";
/** A model as the files that `tf.loadLayersModel` reads. Equal models, equal files. */
export async function encodeLayersModel(model) {
    let files;
    await model.save(tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
        const weights = tf.io.CompositeArrayBuffer.join(weightData);
        const json = {
            format: "layers-model",
            generatedBy: `TensorFlow.js tfjs-layers v${tfl.version_layers}`,
            convertedBy: null,
            modelTopology,
            weightsManifest: [{ paths: [WEIGHTS_FILE], weights: weightSpecs }],
        };
        files = { json: `${JSON.stringify(json)}\n`, weights: new Uint8Array(weights) };
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
    }));
    return files;
}
/** The model in such files. Throws where `json` is not one that {@link encodeLayersModel} wrote. */
export function decodeLayersModel({ json, weights }) {
    const { modelTopology, weightsManifest } = JSON.parse(json);
    const artifacts = {
        modelTopology,
        weightSpecs: weightsManifest.flatMap((group) => group.weights),
        // A copy of just these bytes: a Buffer's own lie somewhere in a pool, and its `slice` is a view of them.
        weightData: new Uint8Array(weights).buffer,
    };
    return tfl.loadLayersModel(tf.io.fromMemory(artifacts));
}
/** Replaces all weights of a model. Throws {@link Coos7Error} where one is missing or of another size. */
export function setWeights(model, weights) {
    const values = model.weights.map(({ originalName, shape }) => {
        const data = weights[originalName];
        const size = tf.util.sizeFromShape(shape);
        if (data?.length !== size)
            throw new Coos7Error(`Expected ${size} values of the weight ${originalName} but found ${data?.length ?? "none"}`);
        return tf.tensor(data, shape);
    });
    model.setWeights(values);
    tf.dispose(values);
}
/** The name of the first weight that has a value which is not finite. */
export function notFinite(weights) {
    return Object.keys(weights).find((name) => !weights[name].every((value) => Number.isFinite(value)));
}
//# sourceMappingURL=model-files.js.map