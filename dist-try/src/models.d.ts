/**
 * Classifiers and what goes before them, named and behaving as scikit-learn's.
 *
 * @module coos7/models
 */
export { type Fold, StratifiedKFold } from "./compute/stratified-k-fold.js";
export type { ClassifiedRows, Classifier } from "./models/estimator.js";
export type { Forest } from "./models/forest/forest.js";
export { type ForestOptions, RandomForestClassifier } from "./models/forest/random-forest.js";
export { type FitReport, LogisticRegression, type LogisticRegressionOptions, } from "./models/logistic/logistic-regression.js";
export { KNeighborsClassifier, type Neighbors } from "./models/neighbors/k-neighbors-classifier.js";
export { type ClassifierExportOptions, exportClassifierOnnx } from "./models/onnx-export.js";
export { PCA } from "./models/pca.js";
export { type CandidateScore, type DrawScore, type ForestGrid, type ForestParameters, PAPER_FOREST_GRID, RandomizedSearch, type SearchOptions, } from "./models/randomized-search.js";
export { RobustMad } from "./models/robust-mad.js";
export { StandardScaler } from "./models/standard-scaler.js";
export { type UmapOptions, umap } from "./models/umap.js";
