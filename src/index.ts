// The public API of coos7, in the data's order: dataset -> features -> models -> metrics -> tables and figures.

export {
  type AdaptedSamples,
  type Adapter,
  type AdapterRows,
  adapt,
  MARKS,
  type Mark,
  type Side,
  type SplitRows,
  type TrainingRows,
} from "./adapt/adapter.js";
export { Coral } from "./adapt/coral.js";
export { LabelShiftCorrection, type LabelShiftOptions } from "./adapt/label-shift-correction.js";
export { PerPlateStandardization } from "./adapt/per-plate-standardization.js";
export { PerSplitStandardization, type StandardizationOptions } from "./adapt/per-split-standardization.js";
export { Sphering, type SpheringOptions } from "./adapt/sphering.js";
export { TemperatureScaling } from "./adapt/temperature-scaling.js";
export {
  type Classification,
  type ClassifyOptions,
  classificationCsv,
  classifyImages,
} from "./classify/classify-images.js";
export { type TrainingLikeness, trainingLikeness } from "./classify/training-likeness.js";
export { StratifiedKFold } from "./compute/stratified-k-fold.js";
export { decodeNpy, encodeNpy } from "./core/array-files.js";
export { CancelledError, Coos7Error, UsageError } from "./core/errors.js";
export { type Matrix, matrixFrom, stackRows, takeRows } from "./core/matrix.js";
export type { ProgressEvent, ProgressListener, RunOptions } from "./core/progress.js";
export { Random } from "./core/random.js";
export { type PoolOptions, WorkerPool } from "./core/workers.js";
export {
  type CropFieldsOptions,
  type CroppedNucleus,
  type CropSummary,
  cropFields,
} from "./crop/crop-fields.js";
export type { Length } from "./crop/crop-options.js";
export { type FoundNuclei, findNuclei, type NucleusOptions } from "./crop/find-nuclei.js";
export type { LabelMap, Plane, Region } from "./crop/regions.js";
export { COOS7_CLASSES, shortClassName } from "./dataset/class-names.js";
export { pack, unpack } from "./dataset/convert.js";
export {
  type CellIds,
  CHANNELS,
  type Dataset,
  type DatasetLocation,
  IMAGE_LENGTH,
  IMAGE_SIZE,
  type ImageBatch,
  imageBatches,
  SPLITS,
  type SplitName,
  type SplitReader,
  splitTitle,
} from "./dataset/dataset.js";
export { openDataset } from "./dataset/open.js";
export { CALIBRATION, type CalibrationEntry } from "./dataset/simulate/calibration.js";
export { type FieldOptions, type SimulatedField, simulateField } from "./dataset/simulate/field.js";
export {
  DEFAULT_SEVERITY,
  FACTORS,
  type Factor,
  type SimulatorOptions,
  simulatorOptions,
} from "./dataset/simulate/options.js";
export { openSimulator } from "./dataset/simulate/simulator.js";
export { limitImages } from "./dataset/subset.js";
export { type ImageMeans, imageMeans, type SplitSummary, summarise } from "./dataset/summary.js";
export {
  type DownloadSummary,
  downloadCoos7,
  type Verification,
  verifyCoos7,
} from "./dataset/zenodo/download.js";
export type { OwnEstimator, ProbabilityTable } from "./evaluate/define-classifier.js";
export { defineClassifier, type OwnClassifierOptions } from "./evaluate/define-classifier.js";
export type { ImageFunction } from "./evaluate/define-features.js";
export { defineFeatures, type OwnFeaturesOptions } from "./evaluate/define-features.js";
export {
  type Evaluation,
  type EvaluationOptions,
  evaluatePredictions,
  writeEvaluation,
} from "./evaluate/evaluate-predictions.js";
export { type CachedLayer, cachedFeatures, cachedLayers, extractFeatures } from "./features/extract.js";
export { FEATURE_SETS, featureSet, featureSource, type SourceOptions } from "./features/feature-source.js";
export type { FeatureLayer, FeatureSet, FeatureSource } from "./features/features.js";
export type { FeatureNetwork, NetworkLayer } from "./features/networks.js";
export { randomVgg16Features, vgg16Features } from "./features/networks.js";
export { encodeProfiles, type ProfileMetadata } from "./features/parquet.js";
export { TEXTURE } from "./features/texture.js";
export { type FoundWeights, loadVgg16, vgg16Weights } from "./features/vgg16-weights.js";
export {
  confusionDifferenceFigure,
  confusionMatrixFigure,
} from "./figures/confusion.js";
export { distributionsFigure } from "./figures/distributions.js";
export { embeddingFigure } from "./figures/embedding.js";
export { errorPerSplitFigure } from "./figures/error-per-split.js";
export type { ErrorRow } from "./figures/error-rows.js";
export { errorScatterFigure } from "./figures/error-scatter.js";
export { exampleGridFigure } from "./figures/example-grid.js";
export {
  type ExportOptions,
  exportFigure,
} from "./figures/export/export-figure.js";
export { renderPng } from "./figures/export/pictures.js";
export type { Figure } from "./figures/figure.js";
export { plateMapFigure } from "./figures/plate-map.js";
export { reliabilityFigure } from "./figures/reliability.js";
export { sensitivityFigure } from "./figures/sensitivity.js";
export { severityCurvesFigure } from "./figures/severity-curves.js";
export { slopeChartFigure } from "./figures/slope-chart.js";
export { trainingCurvesFigure } from "./figures/training-curves.js";
export {
  bootstrapBalancedErrors,
  percentileInterval,
  type WellClusters,
  wellClusters,
} from "./metrics/bootstrap.js";
export {
  type CalibrationCurve,
  calibrationCurve,
} from "./metrics/calibration.js";
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
export { benjaminiHochberg, holm } from "./metrics/shift/p-values.js";
export type { ExchangeUnit, ShiftOptions, ShiftTest } from "./metrics/shift/shift-test.js";
export type { Classifier } from "./models/estimator.js";
export { RandomForestClassifier } from "./models/forest/random-forest.js";
export { LogisticRegression } from "./models/logistic/logistic-regression.js";
export { KNeighborsClassifier } from "./models/neighbors/k-neighbors-classifier.js";
export {
  type ClassifierExportOptions,
  exportClassifierOnnx,
} from "./models/onnx-export.js";
export { PCA } from "./models/pca.js";
export { PAPER_FOREST_GRID, RandomizedSearch } from "./models/randomized-search.js";
export { RobustMad } from "./models/robust-mad.js";
export { StandardScaler } from "./models/standard-scaler.js";
export { umap } from "./models/umap.js";
export type { DenseArray, LayerOutput } from "./nn/engine.js";
export {
  type CellPair,
  type CellPairsOptions,
  cellPairs,
  type InpaintingTask,
  inpaintCells,
} from "./nn/inpainting.js";
export { minMax, percentileStretch, vggInput } from "./nn/intensities.js";
export { layerOutputs, strongestMaps } from "./nn/layer-outputs.js";
export { exportOnnx } from "./nn/onnx/inference.js";
export type { ModelCard, ModelErrors } from "./nn/store.js";
export { listModels, loadModel, type StoredModel, saveModel } from "./nn/store.js";
export type { TrainingRecord } from "./nn/training/settings.js";
export {
  deepLocSettings,
  pciSettings,
  scaledDeepLocWidths,
  scaledPciWidths,
  type TrainingSettings,
} from "./nn/training/settings.js";
export { type TrainedNetwork, type TrainRun, type TrainSpec, train } from "./nn/training/train.js";
export { batchOfViews, deepLocView, flippedView, type View, type ViewedImage, WHOLE } from "./nn/views.js";
export { type ReportOptions, reportHtml, writeReport } from "./report/write-report.js";
export { CLASSIFIERS, type ClassifierDefinition, classifiersNamed } from "./reproduce/classifiers.js";
export {
  type Conclusion,
  conclusions,
  type Evidence,
  type Verdict,
} from "./reproduce/conclusions.js";
export {
  type ConfusionChange,
  type ConfusionShare,
  confusionChanges,
  confusionShares,
} from "./reproduce/confusion-changes.js";
export {
  type FactorOptions,
  type FactorSplit,
  factorFeatures,
  factorShift,
  factorSplit,
  type LabelledFeatures,
  labelledFeatures,
  simulatedFeatures,
  simulatorWithFactor,
  takeCells,
} from "./reproduce/factor-features.js";
export { FAMILIES, familiesNamed, PAPER_FAMILIES } from "./reproduce/families/families.js";
export type { FeatureFamily } from "./reproduce/families/family.js";
export { discussedRows, type ExampleImages, exampleImages } from "./reproduce/figures.js";
export { chosenProfile, PROFILES, type Profile, profileNamed } from "./reproduce/profile.js";
export {
  type PublishedMetric,
  type PublishedResult,
  publishedResults,
} from "./reproduce/published-results.js";
export {
  type LeftOut,
  type ReproduceOptions,
  type Reproduction,
  reproduce,
} from "./reproduce/reproduce.js";
export {
  type SeverityCurveOptions,
  type SeverityPoint,
  severityCurves,
} from "./reproduce/severity-curves.js";
export { type SplitAgreement, splitAgreement } from "./reproduce/split-agreement.js";
export {
  type Column,
  columnsOf,
  columnTitle,
  errorRows,
  featuresTitle,
  paperValue,
  type RowName,
  rowKey,
  type Table3,
  type Table3Cell,
} from "./reproduce/table3.js";
export { table3Html, table3Latex, table3Markdown, table3Terminal } from "./reproduce/table3-renderings.js";
export type { ScoredCell } from "./reproduce/truth.js";
export { type ErrorDifference, errorDifference } from "./reproduce/truth.js";
