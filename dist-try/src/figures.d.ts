/**
 * Figures, each a builder, as plotly's JSON; files of them.
 *
 * @module coos7/figures
 */
export type { ConfusionCounts } from "./figures/class-heatmap.js";
export { type ConfusionDifferenceInput, type ConfusionMatrixInput, confusionDifferenceFigure, confusionMatrixFigure, } from "./figures/confusion.js";
export { type ConfusionMatricesInput, confusionMatricesFigure } from "./figures/confusion-panels.js";
export { type DistributionGroup, type DistributionsInput, distributionsFigure, } from "./figures/distributions.js";
export { type EmbeddingInput, embeddingFigure } from "./figures/embedding.js";
export { errorPerSplitFigure } from "./figures/error-per-split.js";
export type { ErrorRow } from "./figures/error-rows.js";
export { type ErrorScatterInput, errorScatterFigure } from "./figures/error-scatter.js";
export { type ExampleGridInput, exampleGridFigure } from "./figures/example-grid.js";
export { type ComposeOptions, composeFigures, type PanelLetters } from "./figures/export/compose.js";
export { type ExportOptions, exportFigure, FIGURE_FORMATS, type FigureFormat, type FigureWidth, } from "./figures/export/export-figure.js";
export type { FigureStyle } from "./figures/export/journal.js";
export { renderPng } from "./figures/export/pictures.js";
export type { Figure, PlotlyObject } from "./figures/figure.js";
export { type GainRow, methodGainsFigure } from "./figures/method-gains.js";
export { type PlateMapInput, plateMapFigure, type WellValue } from "./figures/plate-map.js";
export { type ReliabilityInput, reliabilityFigure } from "./figures/reliability.js";
export { type SensitivityRow, sensitivityFigure } from "./figures/sensitivity.js";
export { type SeverityRow, severityCurvesFigure } from "./figures/severity-curves.js";
export { type SharesRow, skewedSharesFigure } from "./figures/skewed-shares.js";
export { slopeChartFigure } from "./figures/slope-chart.js";
export type { FigureHeading } from "./figures/theme.js";
export { type TrainingCurvesInput, trainingCurvesFigure } from "./figures/training-curves.js";
