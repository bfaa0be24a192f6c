// Makes the networks of record, which come with the package in data/models: trains them to the end on the default
// experiment's Training, measures their errors on all splits and writes them with their cards. Takes hours, can be
// interrupted and taken up again; an equal training that was done before is taken from the cache.
//
//   node scripts/shipped-models.mjs [NAME…]        after npm run build
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const built = (path) => import(new URL(`../dist/src/${path}`, import.meta.url).href);
const coos7 = await built("index.js");
const { deepLocFeatures } = await built("features/networks.js");
const { pciFeatures } = await built("features/networks.js");
const { networkSource } = await built("features/network-pass.js");
const { weightsDigest } = await built("nn/store.js");
const { argmaxLabels } = await built("core/matrix.js");
const { referenceOutputs } = await built("classify/class-probabilities.js");
const { writeReference } = await built("nn/store.js");

const SCALE = 0.1;
const SEED = 1;
// What `coos7 reproduce --profile long --train` trains.
const { deepLoc, pci, trainingThreads } = coos7.benchmark.profileNamed("long");

const dataset = coos7.datasets.openSimulator(coos7.datasets.simulatorOptions({ scale: SCALE, seed: SEED }));
const classes = Int32Array.from(dataset.classNames.keys());
const pool = new coos7.WorkerPool(availableParallelism());
const run = { pool, onWarning: console.warn };

/** A line of progress a minute. */
function progress(name) {
  let told = performance.now();
  return ({ done, total, detail }) => {
    if (performance.now() - told < 60_000) return;
    told = performance.now();
    console.log(`${name}: ${done} of ${total}, ${detail ?? ""}`);
  };
}

/** DeepLoc predicts by itself. */
const predictEndToEnd = async (layers) => layers.map(({ features }) => argmaxLabels(features.data, classes));

/** The features of a network without classes need a classifier. */
const predictByRegression = async ([training, ...tests]) => {
  const scaler = new coos7.models.StandardScaler().fit(training.features);
  const model = new coos7.models.LogisticRegression({ C: 1 });
  await model.fit(scaler.transform(training.features), training.labels, run);
  return Promise.all(
    [training, ...tests].map(
      async ({ features }) => (await model.classify(scaler.transform(features), run)).labels,
    ),
  );
};

const MODELS = [
  {
    name: "deeploc-sim",
    settings: coos7.networks.deepLocSettings({ ...deepLoc, seed: SEED }),
    threads: trainingThreads.deepLoc,
    features: (model, digest) => deepLocFeatures(model, digest, dataset.classNames),
    layer: "End-to-End",
    of: "End-to-End",
    predict: predictEndToEnd,
  },
  {
    name: "pci-sim",
    settings: coos7.networks.pciSettings({ ...pci, seed: SEED }),
    threads: trainingThreads.pci,
    features: pciFeatures,
    layer: "Conv4",
    of: "Conv4 L1 LR",
    predict: predictByRegression,
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => MODELS.every((model) => model.name !== name));
if (unknown.length > 0) throw new Error(`Unknown networks: ${unknown.join(", ")}`);
for (const { name, settings, threads, features, layer, of, predict } of MODELS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  // The last digits of the weights depend on how many threads there are.
  const place = { backend: "cpu", threads };
  const started = performance.now();
  const network = await coos7.networks.train(
    { dataset, settings, ...place },
    { ...run, onProgress: progress(name) },
  );
  console.log(
    `${name}: ${Math.round((performance.now() - started) / 60_000)} minutes of training in this run`,
  );
  const source = networkSource(features(network.model, await weightsDigest(network.model)), place);
  const found = await coos7.features.cachedLayers(dataset, dataset.splits, source, [layer], run);
  const splits = await Promise.all(
    dataset.splits.map(async (split, i) => {
      const reader = await dataset.open(split);
      reader.close();
      return { split, labels: reader.labels, features: found[i][0].features };
    }),
  );
  const predicted = await predict(splits);
  const percent = Object.fromEntries(
    splits.map(({ split, labels }, i) => {
      const confusion = coos7.metrics.confusionMatrix(labels, predicted[i], classes.length);
      return [split, Number(coos7.metrics.balancedErrorPercent(confusion).toFixed(2))];
    }),
  );
  const folder = fileURLToPath(new URL(`../data/models/${name}`, import.meta.url));
  const details = { dataset: `the simulator at scale ${SCALE}, seed ${SEED}`, errors: { of, percent } };
  await coos7.networks.saveModel(network, { name, folder, force: true }, details, async (staging) => {
    if (settings.family === "deeploc") writeReference(staging, await referenceOutputs(network, dataset, run));
  });
  console.log(`${name}: balanced error of ${of} in percent`, percent);
}
await pool.close();
