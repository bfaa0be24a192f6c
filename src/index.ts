// The public API of coos7, in the data's order: dataset -> features -> models -> metrics -> tables and figures.

export { CancelledError, Coos7Error, UsageError } from "./core/errors.js";
export { type Matrix, matrixFrom, takeRows } from "./core/matrix.js";
export { decodeNpy, encodeNpy } from "./core/npy.js";
export type { ProgressEvent, ProgressListener, RunOptions } from "./core/progress.js";
export { Random } from "./core/random.js";
export { WorkerPool } from "./core/workers.js";

export { type ImageBatch, imageBatches } from "./dataset/batches.js";
export { COOS7_CLASSES, shortClassName } from "./dataset/class-names.js";
export { type ImageMeans, imageMeans } from "./dataset/image-means.js";
export { openDataset } from "./dataset/open.js";
export { pack } from "./dataset/pack.js";
export { CALIBRATION, type CalibrationEntry } from "./dataset/simulate/calibration.js";
export {
  DEFAULT_SEVERITY,
  FACTORS,
  type Factor,
  type SimulatorOptions,
  simulatorOptions,
} from "./dataset/simulate/options.js";
export { openSimulator } from "./dataset/simulate/simulator.js";
export { splitTitle } from "./dataset/split-title.js";
export { limitImages } from "./dataset/subset.js";
export { type SplitSummary, summarise } from "./dataset/summary.js";
export {
  type CellIds,
  CHANNELS,
  type Dataset,
  type DatasetLocation,
  IMAGE_LENGTH,
  IMAGE_SIZE,
  SPLITS,
  type SplitName,
  type SplitReader,
} from "./dataset/types.js";
export { unpack } from "./dataset/unpack.js";
export { type DownloadSummary, downloadCoos7 } from "./dataset/zenodo/download.js";
export { type Verification, verifyCoos7 } from "./dataset/zenodo/verify.js";

export { cachedFeatures } from "./features/cached.js";
export { extractFeatures } from "./features/extract.js";
export { FEATURE_SETS, featureSet } from "./features/sets.js";
export { TEXTURE } from "./features/texture/texture.js";
export type { FeatureSet } from "./features/types.js";
export { vgg16Weights } from "./features/vgg16/weights.js";
export { confusionDifference as confusionDifferenceFigure } from "./figures/confusion-difference.js";
export { confusionMatrix as confusionMatrixFigure } from "./figures/confusion-matrix.js";
export { distributions as distributionsFigure } from "./figures/distributions.js";
export { embedding as embeddingFigure } from "./figures/embedding.js";
export { errorPerSplit as errorPerSplitFigure } from "./figures/error-per-split.js";
export { errorScatter as errorScatterFigure } from "./figures/error-scatter.js";
export { exampleGrid as exampleGridFigure } from "./figures/example-grid.js";
export {
  type ExportOptions,
  exportFigure,
} from "./figures/export/export-figure.js";
export { renderPng } from "./figures/export/render-png.js";
export type { Figure } from "./figures/figure.js";
export { plateMap as plateMapFigure } from "./figures/plate-map.js";
export { reliability as reliabilityFigure } from "./figures/reliability.js";
export { sensitivity as sensitivityFigure } from "./figures/sensitivity.js";
export { severityCurves as severityCurvesFigure } from "./figures/severity-curves.js";
export { slopeChart as slopeChartFigure } from "./figures/slope-chart.js";
export { trainingCurves as trainingCurvesFigure } from "./figures/training-curves.js";
export {
  bootstrapBalancedErrors,
  percentileInterval,
  type WellClusters,
  wellClusters,
} from "./metrics/bootstrap.js";
export { type Calibration, calibration } from "./metrics/calibration.js";
export {
  balancedErrorPercent,
  type ConfusionMatrix,
  confusionMatrix,
  recalls,
} from "./metrics/confusion.js";
export { rankCorrelation } from "./metrics/rank-correlation.js";
export { blackBoxShift } from "./metrics/shift/black-box-shift.js";
export { classifierTwoSampleTest } from "./metrics/shift/classifier-two-sample.js";
export { type DetectShiftOptions, detectShift } from "./metrics/shift/detect-shift.js";
export { exchangeUnit } from "./metrics/shift/exchange-unit.js";
export { kolmogorovSmirnov } from "./metrics/shift/kolmogorov-smirnov.js";
export { ksPValue } from "./metrics/shift/ks-p-value.js";
export { maximumMeanDiscrepancy } from "./metrics/shift/maximum-mean-discrepancy.js";
export { benjaminiHochberg, holm } from "./metrics/shift/multiple-testing.js";
export type { ExchangeUnit, ShiftOptions, ShiftTest } from "./metrics/shift/types.js";
export { RandomForestClassifier } from "./models/forest/random-forest.js";
export { LogisticRegression } from "./models/logistic/logistic-regression.js";
export { KNeighborsClassifier } from "./models/neighbors/k-neighbors-classifier.js";
export { PCA } from "./models/pca.js";
export { PAPER_FOREST_GRID, RandomizedSearch } from "./models/randomized-search.js";
export { StandardScaler } from "./models/standard-scaler.js";
export { StratifiedKFold } from "./models/stratified-k-fold.js";
export type { Classifier } from "./models/types.js";
export { umap } from "./models/umap.js";

export type { ModelCard } from "./nn/store/card.js";
export { listModels, loadModel, type StoredModel } from "./nn/store/load-model.js";
export { saveModel } from "./nn/store/save-model.js";
export type { TrainingRecord } from "./nn/training/record.js";
export {
  deepLocSettings,
  pciSettings,
  scaledDeepLocWidths,
  scaledPciWidths,
  type TrainingSettings,
} from "./nn/training/settings.js";
export { type TrainedNetwork, type TrainRun, type TrainSpec, train } from "./nn/training/train.js";
export { type ReportOptions, reportHtml, writeReport } from "./report/write-report.js";
export { CLASSIFIERS, type ClassifierDefinition, classifiersNamed } from "./reproduce/classifiers.js";
export {
  type Conclusion,
  conclusions,
  type Evidence,
  type Verdict,
} from "./reproduce/conclusions/conclusions.js";
export { type ConfusionChange, confusionChanges } from "./reproduce/confusion-changes.js";
export { type ConfusionShare, confusionShares } from "./reproduce/confusion-shares.js";
export { type ErrorDifference, errorDifference } from "./reproduce/error-difference.js";
export { type ExampleImages, exampleImages } from "./reproduce/example-images.js";
export { FAMILIES, familiesNamed, PAPER_FAMILIES } from "./reproduce/families/families.js";
export type { FeatureFamily } from "./reproduce/families/family.js";
export { discussedRows } from "./reproduce/figures/discussed-cells.js";
export { chosenProfile, PROFILES, type Profile, profileNamed } from "./reproduce/profile.js";
export {
  type LeftOut,
  type ReproduceOptions,
  type Reproduction,
  reproduce,
} from "./reproduce/reproduce.js";
export {
  type FactorOptions,
  factorFeatures,
  factorShift,
  type LabelledFeatures,
  labelledFeatures,
  simulatedFeatures,
  takeCells,
} from "./reproduce/severity/factor-features.js";
export { type FactorSplit, factorSplit, simulatorWithFactor } from "./reproduce/severity/factor-split.js";
export {
  type SeverityCurveOptions,
  type SeverityPoint,
  severityCurves,
} from "./reproduce/severity/severity-curves.js";
export { type SplitAgreement, splitAgreement } from "./reproduce/split-agreement.js";
export { errorRows } from "./reproduce/table3/error-rows.js";
export { table3Html } from "./reproduce/table3/html.js";
export { table3Latex } from "./reproduce/table3/latex.js";
export { table3Markdown } from "./reproduce/table3/markdown.js";
export { paperValue } from "./reproduce/table3/paper.js";
export {
  type Column,
  columnsOf,
  columnTitle,
  featuresTitle,
  type RowName,
  type Table3,
  type Table3Cell,
} from "./reproduce/table3/table.js";
export { table3Terminal } from "./reproduce/table3/terminal.js";
export type { ScoredCell } from "./reproduce/truth.js";
