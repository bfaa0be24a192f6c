// What a notebook's cells use: `import { display, progress } from "coos7/notebook"`.
export { bundle, html, JUPYTER_DISPLAY, json, latex, type MimeBundle, markdown, png, svg } from "./bundle.js";
export { clearOutput, type DisplayHandle, display } from "./display.js";
export { input } from "./input.js";
export { progress } from "./progress.js";
export { cellSignal } from "./signal.js";
export { type Frame, table } from "./table.js";
export { outputLimit } from "./text-limits.js";
