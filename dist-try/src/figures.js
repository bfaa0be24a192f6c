/**
 * Figures, each a builder, as plotly's JSON; files of them.
 *
 * @module coos7/figures
 */
export { confusionDifferenceFigure, confusionMatrixFigure, } from "./figures/confusion.js";
export { confusionMatricesFigure } from "./figures/confusion-panels.js";
export { distributionsFigure, } from "./figures/distributions.js";
export { embeddingFigure } from "./figures/embedding.js";
export { errorPerSplitFigure } from "./figures/error-per-split.js";
export { errorScatterFigure } from "./figures/error-scatter.js";
export { exampleGridFigure } from "./figures/example-grid.js";
export { composeFigures } from "./figures/export/compose.js";
export { exportFigure, FIGURE_FORMATS, } from "./figures/export/export-figure.js";
export { renderPng } from "./figures/export/pictures.js";
export { methodGainsFigure } from "./figures/method-gains.js";
export { plateMapFigure } from "./figures/plate-map.js";
export { reliabilityFigure } from "./figures/reliability.js";
export { sensitivityFigure } from "./figures/sensitivity.js";
export { severityCurvesFigure } from "./figures/severity-curves.js";
export { skewedSharesFigure } from "./figures/skewed-shares.js";
export { slopeChartFigure } from "./figures/slope-chart.js";
export { trainingCurvesFigure } from "./figures/training-curves.js";
//# sourceMappingURL=figures.js.map