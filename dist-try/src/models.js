/**
 * Classifiers and what goes before them, named and behaving as scikit-learn's.
 *
 * @module coos7/models
 */
export { StratifiedKFold } from "./compute/stratified-k-fold.js";
export { RandomForestClassifier } from "./models/forest/random-forest.js";
export { LogisticRegression, } from "./models/logistic/logistic-regression.js";
export { KNeighborsClassifier } from "./models/neighbors/k-neighbors-classifier.js";
export { exportClassifierOnnx } from "./models/onnx-export.js";
export { PCA } from "./models/pca.js";
export { PAPER_FOREST_GRID, RandomizedSearch, } from "./models/randomized-search.js";
export { RobustMad } from "./models/robust-mad.js";
export { StandardScaler } from "./models/standard-scaler.js";
export { umap } from "./models/umap.js";
//# sourceMappingURL=models.js.map