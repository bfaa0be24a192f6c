/**
 * What a notebook's cells use: `import { display, progress } from "coos7/notebook"`.
 *
 * @module coos7/notebook
 */
export { exportFigure as saveFigure } from "../figures/export/export-figure.js";
export { bundle, html, JUPYTER_DISPLAY, json, latex, type MimeBundle, markdown, png, svg } from "./bundle.js";
export { clearOutput, type DisplayHandle, display, interactiveFigures } from "./display.js";
export { type Comm, type CommMessage, cellSignal, input, onComm, openComm, outputLimit } from "./host.js";
export { type ProgressTask, progress } from "./progress.js";
export { type SaveTableOptions, saveTable, TABLE_FORMATS, type TableFormat } from "./save-table.js";
export { aq, type DataFrame, type Frame, table } from "./table.js";
export { type AnyWidget, widget } from "./widgets/any-widget.js";
export { hbox, vbox } from "./widgets/boxes.js";
export { type Button, button, type Range, rangeSlider, type SliderOptions, select, slider, text, toggle, } from "./widgets/controls.js";
export { type DrawRun, type Interaction, type InteractOptions, interact, type ValuesOf, } from "./widgets/interact.js";
export type { Model as WidgetModel, ModelSource, Path as WidgetPath, State as WidgetState, } from "./widgets/model.js";
export { type Output, output, type Shown } from "./widgets/output.js";
export type { Control, Layout, Position, Widget } from "./widgets/widget.js";
