/**
 * The paper's experiment: Table 3 with everything behind it, one's own rows in it, and what follows from it.
 *
 * @module coos7/benchmark
 */
export { compareRuns, } from "./evaluate/compare.js";
export { defineClassifier, } from "./evaluate/define-classifier.js";
export { defineFeatures } from "./evaluate/define-features.js";
export { evaluatePredictions, writeEvaluation, } from "./evaluate/evaluate-predictions.js";
export { MEASURES } from "./metrics/measures.js";
export { reportHtml, writeReport } from "./report/write-report.js";
export { CLASSIFIERS, classifiersNamed, } from "./reproduce/classifiers.js";
export { conclusions, } from "./reproduce/conclusions.js";
export { confusionChanges, confusionShares, } from "./reproduce/confusion-changes.js";
export { factorFeatures, factorShift, factorSplit, labelledFeatures, simulatedFeatures, simulatorWithFactor, takeCells, } from "./reproduce/factor-features.js";
export { FAMILIES, familiesNamed, PAPER_FAMILIES } from "./reproduce/families/families.js";
export { discussedRows, exampleImages } from "./reproduce/figures.js";
export { chosenProfile, PROFILES, profileNamed } from "./reproduce/profile.js";
export { publishedResults, } from "./reproduce/published-results.js";
export { reproduce, } from "./reproduce/reproduce.js";
export { severityCurves, } from "./reproduce/severity-curves.js";
export { splitAgreement } from "./reproduce/split-agreement.js";
export { COLUMNS, columnsOf, columnTitle, errorRows, featuresTitle, paperValue, rowKey, rowTitle, testColumns, } from "./reproduce/table3.js";
export { table3Html, table3Latex, table3Markdown, table3Terminal, } from "./reproduce/table3-renderings.js";
export { errorDifference, scoredCell } from "./reproduce/truth.js";
export { factorMethods, factorMethodsCsv, factorMethodsMarkdown, } from "./robust/factor-methods.js";
export { METHODS, methodsNamed, } from "./robust/methods.js";
export { robust } from "./robust/robust.js";
export { robustCsv, robustHtml, robustLatex, robustMarkdown, } from "./robust/robust-table.js";
export { matchedPlaces, skewedPlaces } from "./robust/skewed-shares.js";
export { robustFigure, skewedFigure, writeRobust } from "./robust/write-robust.js";
//# sourceMappingURL=benchmark.js.map