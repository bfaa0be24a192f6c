// The parts that are used here of packages that come without types (or, jsdom, with types that would declare a
// browser's globals for the whole project).

declare module "jsdom" {
  export class VirtualConsole {
    on(event: "jsdomError", listener: (error: Error & { type?: string }) => void): this;
  }
  export class JSDOM {
    constructor(html: string, options: object);
    readonly window: unknown;
  }
}

declare module "pdfkit" {
  export default class PDFDocument {
    constructor(options: object);
    registerFont(name: string, path: string): this;
    struct(type: string, options: { alt?: string }, content: (() => void) | object[]): object;
    addStructure(element: object): this;
    dash(length: number | number[], options?: object): this;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    end(): void;
  }
}

declare module "svg-to-pdfkit" {
  export default function svgToPdf(
    document: import("pdfkit").default,
    svg: string,
    x: number,
    y: number,
    options: object,
  ): void;
}

declare module "fontkit" {
  export interface Font {
    familyName: string;
    subfamilyName: string;
    hasGlyphForCodePoint(code: number): boolean;
  }
  export function openSync(path: string): Font;
}
