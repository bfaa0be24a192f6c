// What other tools make of our files: profiles read by pandas, classifiers and a network run by Python's onnxruntime, on
// 1,000 rows each. Skipped with a message where Python ($COOS7_BENCH_PYTHON, else python3) lacks them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeNpy } from "../dist/src/core/array-files.js";
import * as coos7 from "../dist/src/index.js";
import { deepLoc } from "../dist/src/nn/networks/deeploc.js";
import { createEngine } from "../dist/src/nn/probe.js";

const PYTHON = process.env.COOS7_BENCH_PYTHON ?? "python3";
const MODULES = ["numpy", "pandas", "pyarrow", "onnxruntime"];
const ROWS = 1000;

const { status } = spawnSync(PYTHON, ["-c", `import ${MODULES.join(", ")}`]);
if (status !== 0) {
  console.log(
    `interchange: SKIPPED, ${PYTHON} lacks one of ${MODULES.join(", ")}: name another Python by COOS7_BENCH_PYTHON`,
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "coos7-interchange-"));
const pool = new coos7.WorkerPool();
const write = (name, content) => writeFileSync(join(folder, name), content);
try {
  await writeProfilesAndClassifiers();
  await writeNetwork();
  const script = fileURLToPath(new URL("interchange/check.py", import.meta.url));
  process.exitCode = spawnSync(PYTHON, [script, folder], { stdio: "inherit" }).status ?? 1;
} finally {
  await pool.close();
  rmSync(folder, { recursive: true });
}

async function writeProfilesAndClassifiers() {
  const dataset = coos7.datasets.openSimulator(coos7.datasets.simulatorOptions({ scale: 0.025 }));
  const featuresOf = (split) =>
    coos7.features.extractFeatures(dataset, split, coos7.features.TEXTURE, { pool });
  const { labels, ids } = await dataset.open("training");
  const x = await featuresOf("training");
  const metadata = { split: "training", labels, ids, classNames: dataset.classNames };
  write("profiles.parquet", coos7.features.encodeProfiles(x, coos7.features.TEXTURE.names, metadata));
  write("profiles.npy", encodeNpy(x));
  const known = Array.from(labels, (label, i) => [label, ids.plates[i], ids.wells[i]]);
  write("wells.json", JSON.stringify(known));

  const unseen = coos7.stackRows([await featuresOf("test3"), await featuresOf("test4")]);
  const raw = coos7.takeRows(
    unseen,
    Int32Array.from({ length: ROWS }, (_, i) => i),
  );
  const scaler = new coos7.models.StandardScaler().fit(x);
  const estimators = {
    forest: new coos7.models.RandomForestClassifier({ nEstimators: 200, minSamplesLeaf: 2 }),
    "logistic regression": new coos7.models.LogisticRegression(),
    kNN: new coos7.models.KNeighborsClassifier(),
  };
  for (const [name, estimator] of Object.entries(estimators)) {
    await estimator.fit(scaler.transform(x), labels, { pool });
    const ours = await estimator.classify(scaler.transform(raw), { pool });
    write(
      `${name}.onnx`,
      coos7.models.exportClassifierOnnx(estimator, { scaler, classNames: dataset.classNames }),
    );
    write(`${name}.input.npy`, encodeNpy(raw));
    write(`${name}.labels.npy`, encodeNpy({ data: Float32Array.from(ours.labels), rows: ROWS, cols: 1 }));
    write(`${name}.probabilities.npy`, encodeNpy(ours.probabilities));
  }
}

/** DeepLoc in its full width, with the weights that it starts from. */
async function writeNetwork() {
  const model = deepLoc({ classes: 7, seed: 3 });
  const [, height, width, channels] = model.inputs[0].shape;
  const random = new coos7.Random("interchange");
  const data = Float32Array.from({ length: ROWS * height * width * channels }, () => random.uniform());
  const engine = await createEngine("cpu", pool.size);
  const predictor = await engine.predictor(model, [{ layer: model.layers.at(-1).name }]);
  const parts = [];
  const image = height * width * channels;
  for (let from = 0; from < ROWS; from += 50) {
    const batch = data.subarray(from * image, (from + 50) * image);
    const [output] = await predictor.run([{ data: batch, shape: [50, height, width, channels] }]);
    parts.push({ data: output.data, rows: 50, cols: 7 });
  }
  engine.close();
  write("DeepLoc.onnx", coos7.networks.exportOnnx(model));
  write("DeepLoc.input.npy", encodeNpy({ data, rows: ROWS, cols: image }));
  write("DeepLoc.probabilities.npy", encodeNpy(coos7.stackRows(parts)));
}
