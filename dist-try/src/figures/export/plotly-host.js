import { createCanvas, Path2D } from "@napi-rs/canvas";
import { JSDOM, VirtualConsole } from "jsdom";
import { svgPathProperties } from "svg-path-properties";
import { plotlySource } from "./plotly-bundle.js";
import { boundingBox, invert, textLength, transformToPicture, } from "./svg-geometry.js";
/** Plotly paints heatmaps on a canvas; this many of its pixels per CSS pixel keep cells sharp in print. */
const CANVAS_ZOOM = 3;
let loaded;
let onError;
/**
 * plotly.js in a window without a browser: jsdom for the document, Skia for canvases, our own measuring of
 * text and shapes (jsdom lays nothing out). Made once per process, in 1 to 2 s; nothing is downloaded.
 */
export function plotlyWindow() {
    if (loaded)
        return loaded;
    const errors = new VirtualConsole();
    errors.on("jsdomError", (error) => {
        if (error.type !== "css-parsing" && error.type !== "not-implemented")
            onError?.(error);
    });
    const window = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
        runScripts: "outside-only",
        pretendToBeVisual: true,
        virtualConsole: errors,
        beforeParse: addWhatJsdomLacks,
    }).window;
    window.eval(plotlySource());
    return (loaded = window);
}
/** Calls `listener` with the errors of scripts inside the window, which jsdom does not throw, until `work` ends. */
export async function withErrorListener(work) {
    return new Promise((resolve, reject) => {
        onError = reject;
        work().then(resolve, reject);
    }).finally(() => {
        onError = undefined;
    });
}
function addWhatJsdomLacks(window) {
    window.URL.createObjectURL = () => "blob:none";
    window.URL.revokeObjectURL = () => { };
    window.TextEncoder = TextEncoder;
    window.TextDecoder = TextDecoder;
    window.matchMedia = () => ({ matches: false, addEventListener() { }, removeEventListener() { } });
    window.Path2D = Path2D;
    // Without it plotly paints heatmaps in full on a canvas, not as one enlarged pixel per cell, which many PDF
    // viewers blur.
    window.CSS = { supports: () => false };
    addCanvas(window.HTMLCanvasElement.prototype);
    addGeometry(window.SVGElement.prototype);
}
function addCanvas(prototype) {
    const canvases = new WeakMap();
    const canvasOf = (element) => {
        const { width, height } = element;
        const known = canvases.get(element);
        if (known && known.width === width && known.height === height)
            return known.canvas;
        const canvas = createCanvas(width * CANVAS_ZOOM, height * CANVAS_ZOOM);
        const context = canvas.getContext("2d");
        context.scale(CANVAS_ZOOM, CANVAS_ZOOM);
        paintImageDataZoomed(context);
        canvases.set(element, { canvas, width, height });
        return canvas;
    };
    prototype.getContext = function (type) {
        return type === "2d" ? canvasOf(this).getContext("2d") : null;
    };
    prototype.toDataURL = function () {
        return canvasOf(this).toDataURL("image/png");
    };
}
/** `putImageData` ignores the context's scale: paint the pixels as a picture instead. */
function paintImageDataZoomed(context) {
    context.imageSmoothingEnabled = false;
    context.putImageData = (image, x, y) => {
        const pixels = createCanvas(image.width, image.height);
        pixels.getContext("2d").putImageData(image, 0, 0);
        context.drawImage(pixels, x, y);
    };
}
function addGeometry(prototype) {
    prototype.getBBox = function () {
        return rectangle(boundingBox(this));
    };
    prototype.getBoundingClientRect = function () {
        const isPicture = this.tagName === "svg" && this.parentElement?.tagName !== "g";
        if (!isPicture)
            return rectangle(boundingBox(this, transformToPicture(this)));
        const side = (name) => Number.parseFloat(this.getAttribute(name) ?? "") || 0;
        return rectangle({ x: 0, y: 0, width: side("width"), height: side("height") });
    };
    prototype.getComputedTextLength = function () {
        return textLength(this);
    };
    prototype.getTotalLength = function () {
        return new svgPathProperties(outline(this)).getTotalLength();
    };
    prototype.getPointAtLength = function (length) {
        return new svgPathProperties(outline(this)).getPointAtLength(length);
    };
    prototype.getCTM = prototype.getScreenCTM = function () {
        return matrix(transformToPicture(this));
    };
}
/** The path data of a path or a line. */
function outline(element) {
    const value = (name) => element.getAttribute(name) ?? "0";
    if (element.tagName === "line")
        return `M${value("x1")},${value("y1")}L${value("x2")},${value("y2")}`;
    return element.getAttribute("d") ?? "M0,0";
}
function rectangle({ x, y, width, height }) {
    return { x, y, left: x, top: y, width, height, right: x + width, bottom: y + height };
}
function matrix(map) {
    const [a, b, c, d, e, f] = map;
    return { a, b, c, d, e, f, inverse: () => matrix(invert(map)) };
}
//# sourceMappingURL=plotly-host.js.map