/**
 * The paper's experiment: Table 3 with everything behind it, one's own rows in it, and what follows from it.
 *
 * @module coos7/benchmark
 */
export { type ComparedMeasure, type ComparedSplit, type CompareOptions, type CompareSide, type Comparison, compareRuns, } from "./evaluate/compare.js";
export { defineClassifier, type OwnClassifierOptions, type OwnEstimator, type ProbabilityTable, } from "./evaluate/define-classifier.js";
export { defineFeatures, type ImageFunction, type OwnFeaturesOptions } from "./evaluate/define-features.js";
export { type Evaluation, type EvaluationOptions, evaluatePredictions, writeEvaluation, } from "./evaluate/evaluate-predictions.js";
export type { WorstGroup, WorstGroups } from "./evaluate/worst-groups.js";
export { MEASURES, type Measure } from "./metrics/measures.js";
export { type ReportOptions, reportHtml, writeReport } from "./report/write-report.js";
export { CLASSIFIERS, type ClassifierDefinition, type ClassifierGrowth, classifiersNamed, type FitRun, type FittedClassifier, } from "./reproduce/classifiers.js";
export { type Claim, type Conclusion, type Contrast, conclusions, type ErrorOf, type Evidence, type Verdict, } from "./reproduce/conclusions.js";
export { type ConfusionChange, type ConfusionShare, confusionChanges, confusionShares, } from "./reproduce/confusion-changes.js";
export type { FittedPredictions, Predictions } from "./reproduce/evaluate.js";
export { type FactorOptions, type FactorSplit, factorFeatures, factorShift, factorSplit, type LabelledFeatures, labelledFeatures, simulatedFeatures, simulatorWithFactor, takeCells, } from "./reproduce/factor-features.js";
export { FAMILIES, familiesNamed, PAPER_FAMILIES } from "./reproduce/families/families.js";
export type { FamilyContext, FamilyFiles, FamilyNetwork, FamilyPilot, FamilyWork, FeatureFamily, MissingFamily, PilotTraining, PreparedFamily, TrainingWork, } from "./reproduce/families/family.js";
export type { RowFit } from "./reproduce/family-rows.js";
export { discussedRows, type ExampleImages, exampleImages } from "./reproduce/figures.js";
export { chosenProfile, PROFILES, type Profile, profileNamed } from "./reproduce/profile.js";
export { type PublishedMetric, type PublishedResult, publishedResults, } from "./reproduce/published-results.js";
export { type LeftOut, type ReproduceOptions, type Reproduction, reproduce, type TitledOptions, type UsedNetwork, } from "./reproduce/reproduce.js";
export { type SeverityCurveOptions, type SeverityPoint, severityCurves, } from "./reproduce/severity-curves.js";
export { type SplitAgreement, splitAgreement } from "./reproduce/split-agreement.js";
export type { StageRecord } from "./reproduce/stages.js";
export { COLUMNS, type Column, columnsOf, columnTitle, errorRows, featuresTitle, paperValue, type RowName, rowKey, rowTitle, type Table3, type Table3Cell, testColumns, } from "./reproduce/table3.js";
export { type LatexWidth, table3Html, table3Latex, table3Markdown, table3Terminal, } from "./reproduce/table3-renderings.js";
export { type ErrorDifference, errorDifference, type ScoredCell, scoredCell } from "./reproduce/truth.js";
export { type FactorMethodRow, type FactorMethodsOptions, factorMethods, factorMethodsCsv, factorMethodsMarkdown, } from "./robust/factor-methods.js";
export type { Tried } from "./robust/held-out-plates.js";
export { type AdapterMethod, type Described, type LastLayerMethod, METHODS, methodsNamed, type NetworkMethod, type RobustMethod, type TrainingMethod, } from "./robust/methods.js";
export type { MethodChoice } from "./robust/plain-rows.js";
export { type MethodRowsOptions, type RobustOptions, type RobustResults, robust } from "./robust/robust.js";
export { type RobustRow, type RobustTable, robustCsv, robustHtml, robustLatex, robustMarkdown, } from "./robust/robust-table.js";
export { matchedPlaces, type SkewedRow, skewedPlaces } from "./robust/skewed-shares.js";
export { robustFigure, skewedFigure, writeRobust } from "./robust/write-robust.js";
