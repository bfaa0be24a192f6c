import { type Canvas, createCanvas, type ImageData, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import { JSDOM, VirtualConsole } from "jsdom";
import { svgPathProperties } from "svg-path-properties";
import { plotlySource } from "./plotly-bundle.js";
import {
  boundingBox,
  invert,
  type SvgElement,
  type Transform,
  textLength,
  transformToPicture,
} from "./svg-geometry.js";

/** What is used of the window that plotly lives in. */
export interface PlotlyWindow {
  eval(code: string): unknown;
  Plotly: {
    toImage(figure: object, options: object): Promise<string>;
    PlotSchema: { get(): { traces: Record<string, unknown> } };
  };
  DOMParser: new () => { parseFromString(text: string, type: string): SvgDocument };
}

interface SvgDocument {
  querySelectorAll(selector: string): Iterable<SvgElement & { textContent: string }>;
}

/** Plotly paints heatmaps on a canvas; this many of its pixels per CSS pixel keep cells sharp in print. */
const CANVAS_ZOOM = 3;

let loaded: PlotlyWindow | undefined;
let onError: ((error: Error) => void) | undefined;

/**
 * plotly.js in a window without a browser: jsdom for the document, Skia for canvases, our own measuring of
 * text and shapes (jsdom lays nothing out). Made once per process, in 1 to 2 s; nothing is downloaded.
 */
export function plotlyWindow(): PlotlyWindow {
  if (loaded) return loaded;
  const errors = new VirtualConsole();
  errors.on("jsdomError", (error) => {
    if (error.type !== "css-parsing" && error.type !== "not-implemented") onError?.(error);
  });
  const window = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: errors,
    beforeParse: addWhatJsdomLacks,
  }).window as PlotlyWindow;
  window.eval(plotlySource());
  return (loaded = window);
}

/** Calls `listener` with the errors of scripts inside the window, which jsdom does not throw, until `work` ends. */
export async function withErrorListener<T>(work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    onError = reject;
    work().then(resolve, reject);
  }).finally(() => {
    onError = undefined;
  });
}

interface BareWindow {
  URL: Record<string, unknown>;
  HTMLCanvasElement: { prototype: Record<string, unknown> };
  SVGElement: { prototype: Record<string, unknown> };
  [name: string]: unknown;
}

function addWhatJsdomLacks(window: BareWindow): void {
  window.URL.createObjectURL = () => "blob:none";
  window.URL.revokeObjectURL = () => {};
  window.TextEncoder = TextEncoder;
  window.TextDecoder = TextDecoder;
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  window.Path2D = Path2D;
  // Without it plotly paints heatmaps in full on a canvas, not as one enlarged pixel per cell, which many PDF
  // viewers blur.
  window.CSS = { supports: () => false };
  addCanvas(window.HTMLCanvasElement.prototype);
  addGeometry(window.SVGElement.prototype);
}

interface CanvasElement {
  width: number;
  height: number;
}

function addCanvas(prototype: Record<string, unknown>): void {
  const canvases = new WeakMap<CanvasElement, { canvas: Canvas; width: number; height: number }>();
  const canvasOf = (element: CanvasElement): Canvas => {
    const { width, height } = element;
    const known = canvases.get(element);
    if (known && known.width === width && known.height === height) return known.canvas;
    const canvas = createCanvas(width * CANVAS_ZOOM, height * CANVAS_ZOOM);
    const context = canvas.getContext("2d");
    context.scale(CANVAS_ZOOM, CANVAS_ZOOM);
    paintImageDataZoomed(context);
    canvases.set(element, { canvas, width, height });
    return canvas;
  };
  prototype.getContext = function (this: CanvasElement, type: string) {
    return type === "2d" ? canvasOf(this).getContext("2d") : null;
  };
  prototype.toDataURL = function (this: CanvasElement) {
    return canvasOf(this).toDataURL("image/png");
  };
}

/** `putImageData` ignores the context's scale: paint the pixels as a picture instead. */
function paintImageDataZoomed(context: SKRSContext2D): void {
  context.imageSmoothingEnabled = false;
  context.putImageData = (image: ImageData, x: number, y: number): void => {
    const pixels = createCanvas(image.width, image.height);
    pixels.getContext("2d").putImageData(image, 0, 0);
    context.drawImage(pixels, x, y);
  };
}

function addGeometry(prototype: Record<string, unknown>): void {
  prototype.getBBox = function (this: SvgElement) {
    return rectangle(boundingBox(this));
  };
  prototype.getBoundingClientRect = function (this: SvgElement) {
    const isPicture = this.tagName === "svg" && this.parentElement?.tagName !== "g";
    if (!isPicture) return rectangle(boundingBox(this, transformToPicture(this)));
    const side = (name: string): number => Number.parseFloat(this.getAttribute(name) ?? "") || 0;
    return rectangle({ x: 0, y: 0, width: side("width"), height: side("height") });
  };
  prototype.getComputedTextLength = function (this: SvgElement) {
    return textLength(this);
  };
  prototype.getTotalLength = function (this: SvgElement) {
    return new svgPathProperties(outline(this)).getTotalLength();
  };
  prototype.getPointAtLength = function (this: SvgElement, length: number) {
    return new svgPathProperties(outline(this)).getPointAtLength(length);
  };
  prototype.getCTM = prototype.getScreenCTM = function (this: SvgElement) {
    return matrix(transformToPicture(this));
  };
}

/** The path data of a path or a line. */
function outline(element: SvgElement): string {
  const value = (name: string): string => element.getAttribute(name) ?? "0";
  if (element.tagName === "line") return `M${value("x1")},${value("y1")}L${value("x2")},${value("y2")}`;
  return element.getAttribute("d") ?? "M0,0";
}

function rectangle({ x, y, width, height }: { x: number; y: number; width: number; height: number }): object {
  return { x, y, left: x, top: y, width, height, right: x + width, bottom: y + height };
}

function matrix(map: Transform): object {
  const [a, b, c, d, e, f] = map;
  return { a, b, c, d, e, f, inverse: () => matrix(invert(map)) };
}
