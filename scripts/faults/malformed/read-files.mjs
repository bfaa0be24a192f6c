// The process that reads what the sweep gives it, one thing after the other, and tells what came of it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeNpy } from "../../../dist/src/core/array-files.js";
import { Coos7Error } from "../../../dist/src/core/errors.js";
import { openDataset } from "../../../dist/src/dataset/open.js";
import { savedArchive } from "../../../dist/src/dataset/zenodo/archive.js";
import { readNotebook } from "../../../dist/src/kernel/runner/notebook-file.js";

const READERS = {
  async dataset(folder, hash, values) {
    const dataset = await openDataset(folder);
    hash.update(JSON.stringify([dataset.classNames, dataset.simulated, dataset.splits]));
    for (const split of dataset.splits) {
      await dataset.fingerprint(split);
      const reader = await dataset.open(split);
      try {
        hash.update(JSON.stringify([Array.from(reader.labels), reader.ids, reader.pixelType]));
        for (let start = 0; start < reader.count; start += 64) {
          const images = await reader.read(start, Math.min(reader.count, start + 64));
          hash.update(images);
          values.update(images);
        }
        values.update(reader.labels);
        for (const key of ["dates", "microscopes", "plates", "wells"])
          if (reader.ids[key]) values.update(reader.ids[key].join("\0"));
      } finally {
        reader.close();
      }
    }
  },
  npy(folder, hash) {
    const { data, rows, cols } = decodeNpy(readFileSync(join(folder, "x.npy")), join(folder, "x.npy"));
    hash.update(JSON.stringify([rows, cols])).update(Float32Array.from(data));
  },
  async results(folder, hash) {
    const { readResults } = await import("../../../dist/src/reproduce/read-results.js");
    const found = readResults(folder);
    hash.update(JSON.stringify([found.cells, found.simulated, found.classNames]));
    for (const cell of found.cells) {
      hash.update(JSON.stringify(found.confusion(cell)));
      const { labels, probabilities } = found.predictions(cell);
      hash.update(JSON.stringify([Array.from(labels), Array.from(probabilities.data)]));
    }
  },
  notebook(folder, hash) {
    hash.update(JSON.stringify(readNotebook(join(folder, "x.ipynb")).cells));
  },
  record(folder, hash) {
    hash.update(JSON.stringify(savedArchive(folder).record));
  },
  async field(folder, hash, values) {
    const { readField } = await import("../../../dist/src/crop/read-field.js");
    const path = join(folder, "field.tif");
    const { width, height, nucleus, protein } = await readField(
      { name: "field", nucleus: path, protein: path },
      { nucleus: "1", protein: "2" },
    );
    hash
      .update(JSON.stringify([width, height]))
      .update(nucleus)
      .update(protein);
    values.update(nucleus).update(protein);
  },
  async planes(folder, hash) {
    const { withTiff } = await import("../../../dist/src/dataset/tiff/file.js");
    const { tiffPlanes } = await import("../../../dist/src/dataset/tiff/planes.js");
    await withTiff(join(folder, "field.tif"), async (file) => {
      const { count, read } = await tiffPlanes(file);
      for (let plane = 0; plane < count; plane++) hash.update(await read(plane));
    });
  },
  async predictions(folder, hash) {
    const { parsePredictions } = await import("../../../dist/src/evaluate/parse-predictions.js");
    const source = join(folder, "mine.csv");
    const targets = [{ split: "test1", rows: Int32Array.of(0, 1, 2), labels: Int32Array.of(0, 1, 0) }];
    const found = parsePredictions(readFileSync(source, "utf8"), {
      source,
      targets,
      classNames: ["a", "b"],
      split: "test1",
    });
    hash.update(JSON.stringify(found, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value)));
  },
  async model(folder, hash) {
    const { loadModel } = await import("../../../dist/src/nn/store.js");
    hash.update(JSON.stringify((await loadModel(folder)).card));
  },
};

process.on("message", async ({ reader = "dataset", folder }) => {
  const started = performance.now();
  const hash = createHash("sha256");
  /** Of what another reader of the same file can be asked for. */
  const values = createHash("sha256");
  let answer;
  try {
    await READERS[reader](folder, hash, values);
    answer = { outcome: "accepted", digest: hash.digest("hex"), valuesDigest: values.digest("hex") };
  } catch (error) {
    const message = String(error?.message ?? error);
    answer =
      error instanceof Coos7Error
        ? { outcome: "refused", message }
        : { outcome: "defect", message: String(error?.stack ?? error) };
  }
  // In kB on Linux.
  process.send({
    ...answer,
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  });
});
process.send("ready");
