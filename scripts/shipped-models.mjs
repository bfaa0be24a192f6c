// Makes the small networks that come with the package, in data/models: trains them on the simulator, measures their
// errors on all splits and writes them with their cards. Takes some minutes; an equal training that was done before is
// taken from the cache.
//
//   node scripts/shipped-models.mjs        after npm run build
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

const SCALE = 0.05;
const SEED = 1;
// One thread: the last digits of the weights depend on how many there are.
const PLACE = { backend: "cpu", threads: 1 };

const dataset = coos7.openSimulator(coos7.simulatorOptions({ scale: SCALE, seed: SEED }));
const classes = Int32Array.from(dataset.classNames.keys());
const pool = new coos7.WorkerPool(availableParallelism());
const run = { pool, onWarning: console.warn };

/** DeepLoc predicts by itself. */
const predictEndToEnd = async (layers) => layers.map(({ features }) => argmaxLabels(features.data, classes));

/** The features of a network without classes need a classifier. */
const predictByRegression = async ([training, ...tests]) => {
  const scaler = new coos7.StandardScaler().fit(training.features);
  const model = new coos7.LogisticRegression({ c: 1 });
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
    settings: coos7.deepLocSettings({
      widths: coos7.scaledDeepLocWidths(1 / 8),
      iterations: 1400,
      batch: 32,
      learningRate: 0.01,
      seed: SEED,
    }),
    features: (model, digest) => deepLocFeatures(model, digest, dataset.classNames),
    layer: "End-to-End",
    of: "End-to-End",
    predict: predictEndToEnd,
  },
  {
    name: "pci-sim",
    settings: coos7.pciSettings({
      widths: { source: [8, 16, 96, 128, 32], target: [4, 8, 8] },
      epochs: 7,
      batch: 8,
      learningRate: 1e-3,
      seed: SEED,
    }),
    features: pciFeatures,
    layer: "Conv4",
    of: "Conv4 L1 LR",
    predict: predictByRegression,
  },
];

for (const { name, settings, features, layer, of, predict } of MODELS) {
  const network = await coos7.train({ dataset, settings, ...PLACE }, run);
  const source = networkSource(features(network.model, await weightsDigest(network.model)), PLACE);
  const found = await coos7.cachedLayers(dataset, dataset.splits, source, [layer], run);
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
      const confusion = coos7.confusionMatrix(labels, predicted[i], classes.length);
      return [split, Number(coos7.balancedErrorPercent(confusion).toFixed(2))];
    }),
  );
  const folder = fileURLToPath(new URL(`../data/models/${name}`, import.meta.url));
  const details = { dataset: `the simulator at scale ${SCALE}, seed ${SEED}`, errors: { of, percent } };
  await coos7.saveModel(network, { name, folder, force: true }, details, async (staging) => {
    if (settings.family === "deeploc") writeReference(staging, await referenceOutputs(network, dataset, run));
  });
  console.log(`${name}: balanced error of ${of} in percent`, percent);
}
await pool.close();
