// The public API of coos7, in the data's order: dataset -> features -> models -> metrics -> tables and figures.

export {
  type Classification,
  type ClassifyOptions,
  classificationCsv,
  classifyImages,
} from "./classify/classify-images.js";
export { type TrainingLikeness, trainingLikeness } from "./classify/training-likeness.js";
export { CancelledError, Coos7Error, UsageError } from "./core/errors.js";
export { type Matrix, matrixFrom, stackRows, takeRows } from "./core/matrix.js";
export { decodeNpy, encodeNpy } from "./core/npy.js";
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
export type { LabelMap, Plane } from "./crop/plane.js";
export type { Region } from "./crop/regions.js";
export { type ImageBatch, imageBatches } from "./dataset/batches.js";
export { COOS7_CLASSES, shortClassName } from "./dataset/class-names.js";
export { type ImageMeans, imageMeans } from "./dataset/image-means.js";
export { openDataset } from "./dataset/open.js";
export { pack } from "./dataset/pack.js";
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
export { defineClassifier, type OwnClassifierOptions } from "./evaluate/define-classifier.js";
export { defineFeatures, type OwnFeaturesOptions } from "./evaluate/define-features.js";
export {
  type Evaluation,
  type EvaluationOptions,
  evaluatePredictions,
} from "./evaluate/evaluate-predictions.js";
export type { OwnEstimator, ProbabilityTable } from "./evaluate/own-estimator.js";
export type { ImageFunction } from "./evaluate/own-source.js";
export { writeEvaluation } from "./evaluate/write-evaluation.js";
export { type CachedLayer, cachedFeatures, cachedLayers } from "./features/cached.js";
export { extractFeatures } from "./features/extract.js";
export { featureSource, type SourceOptions } from "./features/feature-source.js";
export type { FeatureNetwork, NetworkLayer } from "./features/network/feature-network.js";
export { FEATURE_SETS, featureSet } from "./features/sets.js";
export { TEXTURE } from "./features/texture/texture.js";
export type { FeatureLayer, FeatureSet, FeatureSource } from "./features/types.js";
export { randomVgg16Features, vgg16Features } from "./features/vgg16/vgg16.js";
export { type FoundWeights, vgg16Weights } from "./features/vgg16/weights.js";
export { loadVgg16 } from "./features/vgg16/weights-load.js";
export { confusionDifference as confusionDifferenceFigure } from "./figures/confusion-difference.js";
export { confusionMatrix as confusionMatrixFigure } from "./figures/confusion-matrix.js";
export { distributions as distributionsFigure } from "./figures/distributions.js";
export { embedding as embeddingFigure } from "./figures/embedding.js";
export { errorPerSplit as errorPerSplitFigure } from "./figures/error-per-split.js";
export type { ErrorRow } from "./figures/error-rows.js";
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
export { encodeProfiles, type ProfileMetadata } from "./interchange/parquet-profiles.js";
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
export {
  type ClassifierExportOptions,
  exportClassifierOnnx,
} from "./models/onnx-export/export-classifier.js";
export { PCA } from "./models/pca.js";
export { PAPER_FOREST_GRID, RandomizedSearch } from "./models/randomized-search.js";
export { StandardScaler } from "./models/standard-scaler.js";
export { StratifiedKFold } from "./models/stratified-k-fold.js";
export type { Classifier } from "./models/types.js";
export { umap } from "./models/umap.js";
export type { DenseArray, LayerOutput } from "./nn/engine.js";
export { type CellPair, type CellPairsOptions, cellPairs } from "./nn/inpainting/cell-pairs.js";
export { type InpaintingTask, inpaintCells } from "./nn/inpainting/inpaint.js";
export { layerOutputs } from "./nn/layer-outputs.js";
export { exportOnnx } from "./nn/onnx/compile/export.js";
export { deepLocView, flippedView } from "./nn/preprocess/augment.js";
export { minMax } from "./nn/preprocess/min-max.js";
export { percentileStretch } from "./nn/preprocess/percentile-stretch.js";
export { vggInput } from "./nn/preprocess/vgg-input.js";
export { type View, WHOLE } from "./nn/preprocess/view.js";
export { batchOfViews, type ViewedImage } from "./nn/preprocess/view-batch.js";

export type { ModelCard, ModelErrors } from "./nn/store/card.js";
export { listModels, loadModel, type StoredModel } from "./nn/store/load-model.js";
export { saveModel } from "./nn/store/save-model.js";
export { strongestMaps } from "./nn/strongest-maps.js";
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
  rowKey,
  type Table3,
  type Table3Cell,
} from "./reproduce/table3/table.js";
export { table3Terminal } from "./reproduce/table3/terminal.js";
export type { ScoredCell } from "./reproduce/truth.js";
