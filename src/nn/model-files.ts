import type { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../core/errors.js";
import { tf, tfl } from "./tf.js";

/** A model in tf.js' own format: the text of `model.json` and the bytes of the `weights.bin` that it names. */
export interface LayersFiles {
  json: string;
  weights: Uint8Array;
}

/** The name of the file of weights beside `model.json`. */
export const WEIGHTS_FILE = "weights.bin";

/** The parts of `model.json` that this package reads. */
interface ModelJson {
  modelTopology: object;
  weightsManifest: { paths: string[]; weights: io.WeightsManifestEntry[] }[];
}

/** A model as the files that `tf.loadLayersModel` reads. Equal models, equal files. */
export async function encodeLayersModel(model: LayersModel): Promise<LayersFiles> {
  let files: LayersFiles | undefined;
  await model.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
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
    }),
  );
  return files!;
}

/** The model in such files. Throws where `json` is not one that {@link encodeLayersModel} wrote. */
export function decodeLayersModel({ json, weights }: LayersFiles): Promise<LayersModel> {
  const { modelTopology, weightsManifest } = JSON.parse(json) as ModelJson;
  const artifacts: io.ModelArtifacts = {
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    // A copy of just these bytes: a Buffer's own lie somewhere in a pool, and its `slice` is a view of them.
    weightData: new Uint8Array(weights).buffer,
  };
  return tfl.loadLayersModel(tf.io.fromMemory(artifacts));
}

/** Weights by their names in a model, e.g. "conv1/kernel", in tf.js' layouts. */
export type NamedWeights = Record<string, Float32Array>;

/** Replaces all weights of a model. Throws {@link Coos7Error} where one is missing or of another size. */
export function setWeights(model: LayersModel, weights: NamedWeights): void {
  const values = model.weights.map(({ originalName, shape }) => {
    const data = weights[originalName];
    const size = tf.util.sizeFromShape(shape as number[]);
    if (data?.length !== size)
      throw new Coos7Error(
        `Expected ${size} values of the weight ${originalName} but found ${data?.length ?? "none"}`,
      );
    return tf.tensor(data, shape as number[]);
  });
  model.setWeights(values);
  tf.dispose(values);
}

/** The name of the first weight that has a value which is not finite. */
export function notFinite(weights: NamedWeights): string | undefined {
  return Object.keys(weights).find((name) => !weights[name]!.every((value) => Number.isFinite(value)));
}
