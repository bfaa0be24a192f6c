/**
 * What a notebook's cells use: `import { display, progress } from "coos7/notebook"`.
 *
 * @module coos7/notebook
 */
export { exportFigure as saveFigure } from "../figures/export/export-figure.js";
export { bundle, html, JUPYTER_DISPLAY, json, latex, markdown, png, svg } from "./bundle.js";
export { clearOutput, display, interactiveFigures } from "./display.js";
export { cellSignal, input, onComm, openComm, outputLimit } from "./host.js";
export { progress } from "./progress.js";
export { saveTable, TABLE_FORMATS } from "./save-table.js";
export { aq, table } from "./table.js";
export { widget } from "./widgets/any-widget.js";
export { hbox, vbox } from "./widgets/boxes.js";
export { button, rangeSlider, select, slider, text, toggle, } from "./widgets/controls.js";
export { interact, } from "./widgets/interact.js";
export { output } from "./widgets/output.js";
//# sourceMappingURL=index.js.map