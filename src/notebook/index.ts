// What a notebook's cells use: `import { display, progress } from "coos7/notebook"`.

export { exportFigure as saveFigure } from "../figures/export/export-figure.js";
export { bundle, html, JUPYTER_DISPLAY, json, latex, type MimeBundle, markdown, png, svg } from "./bundle.js";
export { clearOutput, type DisplayHandle, display } from "./display.js";
export type { Frame } from "./frame.js";
export { input } from "./input.js";
export { interactiveFigures } from "./interactive-figures.js";
export { progress } from "./progress.js";
export { saveTable, type TableFormat } from "./save-table.js";
export { cellSignal } from "./signal.js";
export { table } from "./table.js";
export { outputLimit } from "./text-limits.js";
