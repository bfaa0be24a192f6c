/**
 * Figures, each a builder, as plotly's JSON; files of them.
 *
 * @module figures
 */

export { confusionDifferenceFigure, confusionMatrixFigure } from "./figures/confusion.js";
export { distributionsFigure } from "./figures/distributions.js";
export { embeddingFigure } from "./figures/embedding.js";
export { errorPerSplitFigure } from "./figures/error-per-split.js";
export type { ErrorRow } from "./figures/error-rows.js";
export { errorScatterFigure } from "./figures/error-scatter.js";
export { exampleGridFigure } from "./figures/example-grid.js";
export { type ExportOptions, exportFigure } from "./figures/export/export-figure.js";
export { renderPng } from "./figures/export/pictures.js";
export type { Figure } from "./figures/figure.js";
export { type GainRow, methodGainsFigure } from "./figures/method-gains.js";
export { plateMapFigure } from "./figures/plate-map.js";
export { reliabilityFigure } from "./figures/reliability.js";
export { sensitivityFigure } from "./figures/sensitivity.js";
export { severityCurvesFigure } from "./figures/severity-curves.js";
export { slopeChartFigure } from "./figures/slope-chart.js";
export { trainingCurvesFigure } from "./figures/training-curves.js";
