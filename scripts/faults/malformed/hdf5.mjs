// Malformed HDF5 files: bit flips and truncations in every part that is not pixels, labels or IDs themselves (there a
// flipped bit is another value, which no reader can know to be wrong), and well-formed files with other content.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadHdf5 } from "../../../dist/src/dataset/hdf5/library.js";
import { createHdf5Split } from "../../../dist/src/dataset/hdf5/writer.js";
import { openDataset } from "../../../dist/src/dataset/open.js";

const IMAGES = 4;
const LENGTH = 2 * 64 * 64;
const fixture = (name) =>
  fileURLToPath(new URL(`../../../test/fixtures/dataset/${name}.hdf5`, import.meta.url));

const pixels = (random) => Float32Array.from({ length: IMAGES * LENGTH }, () => 1000 * random.uniform());
const labels = Int32Array.of(0, 1, 2, 1);
const plates = ["plate-a", "plate-b", "plate-a", "plate-c"];

/** Yields cases: `write` puts a file into a folder, `intact` is the name of the case whose content it may have. */
export async function* hdf5Cases(random, count, folder) {
  const { File } = await loadHdf5();
  const raw = (path, datasets) => {
    const file = new File(path, "w");
    for (const [name, dataset] of Object.entries(datasets)) file.create_dataset({ name, ...dataset });
    file.close();
  };
  const data = pixels(random);
  const shape = [IMAGES, 2, 64, 64];

  const chunked = `${folder}/chunked.hdf5`;
  const writer = await createHdf5Split(chunked, { labels, ids: { plates }, pixelType: "float32" });
  writer.append(data);
  writer.finish();
  const contiguous = `${folder}/contiguous.hdf5`;
  raw(contiguous, {
    data: { data, shape },
    labels: { data: labels },
    plateIDs: { data: plates, dtype: "S8" },
  });
  for (const [base, bytes, values] of [
    ["chunked", readFileSync(chunked), await storedValues(chunked)],
    ["contiguous", readFileSync(contiguous), await storedValues(contiguous)],
    ["gzip by h5py", readFileSync(fixture("fixed")), await storedValues(fixture("fixed"))],
    ["variable strings by h5py", readFileSync(fixture("variable")), await storedValues(fixture("variable"))],
  ]) {
    yield { kind: "HDF5 intact", name: base, intact: true, files: { "training.hdf5": bytes } };
    const header = headerBytes(bytes, values);
    for (let i = 0; i < count; i++) {
      // Evenly over the header, so that every region of it is met.
      const at = header[Math.floor(((i + random.uniform()) / count) * header.length)];
      const flipped = Buffer.from(bytes);
      const bit = random.integer(8);
      flipped[at] ^= 1 << bit;
      yield {
        kind: "HDF5 bit flip",
        name: `${base}, byte ${at}, bit ${bit}`,
        like: base,
        files: { "training.hdf5": flipped },
      };
    }
    for (let i = 0; i < count / 2; i++) {
      const length = Math.floor(((i + random.uniform()) / (count / 2)) * bytes.length);
      const cut = bytes.subarray(0, length);
      yield {
        kind: "HDF5 truncated",
        name: `${base}, ${length} of ${bytes.length} bytes`,
        like: base,
        files: { "training.hdf5": cut },
      };
    }
  }

  const made = (name, datasets) => {
    const path = `${folder}/made.hdf5`;
    raw(path, datasets);
    return { kind: "HDF5 of other content", name, files: { "training.hdf5": readFileSync(path) } };
  };
  const image = (n) => ({ data: new Float32Array(n * LENGTH).fill(7), shape: [n, 2, 64, 64] });
  yield made("no data", { labels: { data: labels } });
  yield made("no labels", { data: { data, shape } });
  yield made("data of 3 dimensions", {
    data: { data, shape: [IMAGES * 2, 64, 64] },
    labels: { data: labels },
  });
  yield made("images of 32 x 128", { data: { data, shape: [IMAGES, 2, 32, 128] }, labels: { data: labels } });
  yield made("data of float64", {
    data: { data: new Float64Array(IMAGES * LENGTH), shape },
    labels: { data: labels },
  });
  yield made("data of int16", {
    data: { data: new Int16Array(IMAGES * LENGTH), shape },
    labels: { data: labels },
  });
  yield made("data of strings", { data: { data: plates, dtype: "S8" }, labels: { data: labels } });
  yield made("labels of float", { data: { data, shape }, labels: { data: Float32Array.from(labels) } });
  yield made("labels of strings", {
    data: { data, shape },
    labels: { data: ["0", "1", "2", "1"], dtype: "S1" },
  });
  yield made("negative labels", { data: { data, shape }, labels: { data: Int32Array.of(0, 1, -1, 1) } });
  yield made("labels beyond 32 bits", {
    data: { data, shape },
    labels: { data: BigInt64Array.of(0n, 1n, 2n ** 40n, 1n) },
  });
  yield made("a label of a billion", {
    data: { data, shape },
    labels: { data: Int32Array.of(0, 1, 1e9, 1) },
  });
  yield made("one class only", { data: { data, shape }, labels: { data: new Int32Array(IMAGES) } });
  yield made("fewer labels than images", { data: { data, shape }, labels: { data: labels.subarray(1) } });
  yield made("no images", {
    data: { data: new Float32Array(0), shape: [0, 2, 64, 64] },
    labels: { data: new Int32Array(0) },
  });
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const bad = image(IMAGES);
    bad.data[2 * LENGTH + 77] = value;
    yield made(`a pixel that is ${value}`, { data: bad, labels: { data: labels } });
  }
  for (const n of [1e6, 1e9, 2 ** 40]) yield hugeDimensions(File, `${folder}/huge.hdf5`, n);
}

/** Images and labels by the billion, none of which were ever written. */
function hugeDimensions(File, path, n) {
  const file = new File(path, "w");
  for (const [name, of, rest] of [
    ["data", new Float32Array(0), [2, 64, 64]],
    ["labels", new Int32Array(0), []],
  ]) {
    const dataset = file.create_dataset({
      name,
      data: of,
      shape: [0, ...rest],
      maxshape: [n, ...rest],
      chunks: [name === "data" ? 1 : 1024, ...rest],
    });
    dataset.resize([n, ...rest]);
  }
  file.close();
  const files = { "training.hdf5": readFileSync(path) };
  return {
    kind: "HDF5 of other content",
    name: `${n.toLocaleString("en")} images that were never written`,
    files,
  };
}

/** The values of an intact file as the bytes that they are stored as where they are not compressed. */
async function storedValues(path) {
  const reader = await (await openDataset(path)).open("training");
  const images = await reader.read(0, reader.count);
  const values = Array.from({ length: reader.count }, (_, i) =>
    Buffer.from(images.slice(i * LENGTH, (i + 1) * LENGTH).buffer),
  );
  values.push(Buffer.from(Int32Array.from(reader.labels).buffer));
  values.push(Buffer.from(BigInt64Array.from(reader.labels, BigInt).buffer));
  for (const ids of Object.values(reader.ids)) values.push(...new Set(ids.map((id) => `${id}\0`)));
  reader.close();
  return values.map((value) => Buffer.from(value));
}

/** Places in a file that hold none of the given values. */
function headerBytes(bytes, values) {
  const isValue = new Uint8Array(bytes.length);
  for (const value of values)
    for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1))
      isValue.fill(1, at, at + value.length);
  return Array.from(bytes.keys()).filter((at) => isValue[at] === 0);
}
