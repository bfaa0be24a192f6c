import { resolve } from "node:path";
import type { Dataset, File, Group } from "h5wasm/node";
import { Coos7Error } from "../../core/errors.js";
import { hdf5Error, loadHdf5 } from "../../dataset/hdf5/library.js";
import { datasetStorage, requireWritten } from "../../dataset/hdf5/storage.js";
import type { DenseArray } from "../../nn/engine.js";

/** The weights of one layer. */
export interface LayerWeights {
  /** Of a convolution: (height, width, in, out). */
  kernel: DenseArray;
  /** (out). */
  bias: DenseArray;
}

/** Attributes in which a Keras file lists its layers, and a layer's group its weights, kernel first. */
const LAYER_NAMES = "layer_names";
const WEIGHT_NAMES = "weight_names";

/**
 * Reads a file of weights as Keras writes it in HDF5, following the names that its own attributes list. Layers without
 * weights, such as poolings, are left out; the others are in the file's order.
 * Throws {@link Coos7Error} naming the file and the layer where it is not such a file.
 */
export async function readKerasWeights(path: string): Promise<Map<string, LayerWeights>> {
  const { File } = await loadHdf5();
  let file: File;
  try {
    file = new File(resolve(path), "r");
  } catch (error) {
    throw hdf5Error("read", path, error);
  }
  try {
    const layers = new Map<string, LayerWeights>();
    for (const layer of readNames(file, path, LAYER_NAMES)) {
      const group = file.get(layer);
      if (group?.constructor.name !== "Group")
        throw new Coos7Error(`${path}: expected a group ${layer}, which ${LAYER_NAMES} lists`);
      const names = readNames(group as Group, `${path}: ${layer}`, WEIGHT_NAMES);
      if (names.length === 0) continue;
      if (names.length !== 2)
        throw new Coos7Error(
          `${path}: expected a kernel and a bias in ${layer} but found ${names.join(", ")}`,
        );
      const [kernel, bias] = names.map((name) =>
        readArray(file, path, `${layer}/${name}`, (place) => new File(place, "r")),
      );
      layers.set(layer, { kernel: kernel!, bias: bias! });
    }
    return layers;
  } catch (error) {
    throw hdf5Error("read", path, error);
  } finally {
    file.close();
  }
}

function readNames(entity: File | Group, where: string, attribute: string): string[] {
  const names = entity.attrs[attribute]?.value;
  if (Array.isArray(names)) return names.map(String);
  throw new Coos7Error(
    `${where}: expected the attribute ${attribute} of a Keras file of weights; is it the right file?`,
  );
}

function readArray(file: File, path: string, key: string, open: (path: string) => File): DenseArray {
  const entity = file.get(key);
  if (entity?.constructor.name !== "Dataset")
    throw new Coos7Error(`${path}: expected the weights ${key}, which ${WEIGHT_NAMES} lists`);
  const { value, shape } = entity as Dataset;
  if (!(value instanceof Float32Array) || shape === null)
    throw new Coos7Error(
      `${path}: expected ${key} to be float32 but found ${String((entity as Dataset).dtype)}`,
    );
  requireWritten(path, `rows of ${key}`, entity as Dataset, datasetStorage(open, path, entity as Dataset));
  return { data: value, shape };
}
