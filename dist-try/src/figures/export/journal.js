import { Coos7Error, UsageError } from "../../core/errors.js";
import { FONT_SIZE, SEQUENTIAL_SCALE, SERIES } from "../theme.js";
import { figureTitle } from "./plain-figure.js";
export const JOURNALS = {
    // Text of 5 to 7 points, letters of panels 8 points, bold; 300 dpi at least, 450 best.
    nature: {
        widths: { single: 89, double: 183 },
        tallest: 170,
        sizePt: 7,
        dpi: 450,
        formats: ["pdf", "eps", "svg"],
        letters: "a",
        letterPt: 8,
        source: "https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels",
        read: "2026-11-30",
    },
    // 66.8 to 190.5 mm wide, text of 8 to 12 points, TIFF (LZW, no alpha) or EPS (outlines), 300 to 600 dpi.
    plos: {
        widths: { single: 132, double: 190.5 },
        tallest: 222.3,
        sizePt: 8.8,
        dpi: 600,
        formats: ["tiff", "eps"],
        letters: "A",
        letterPt: 10,
        source: "https://journals.plos.org/plosmedicine/s/figures",
        read: "2026-11-30",
    },
    // It names formats and no widths (as others quote its instructions); these widths are common ones of journals.
    elife: {
        widths: { single: 85, double: 178 },
        tallest: 230,
        sizePt: 8,
        dpi: 300,
        formats: ["pdf", "eps", "tiff"],
        letters: "A",
        letterPt: 10,
        source: "https://elife-rp.msubmit.net/html/elife-rp_author_instructions.html",
        read: "2026-11-30",
    },
    // 3.5 and 7.16 inches, type of about 9 to 10 points at full size, 600 dpi of line art.
    ieee: {
        widths: { single: 88.9, double: 182 },
        tallest: 228,
        sizePt: 9.9,
        dpi: 600,
        formats: ["pdf", "eps", "tiff"],
        letters: "(a)",
        letterPt: 8,
        source: "https://journals.ieeeauthorcenter.ieee.org/create-your-ieee-journal-article/create-graphics-for-your-article/",
        read: "2026-11-30",
    },
};
/** Palettes of series: of Okabe and Ito (2008), Tol's bright (SRON, 2021), and greys in steps that print apart. */
export const PALETTES = {
    "okabe-ito": SERIES.map(({ color }) => color),
    tol: ["#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#BBBBBB"],
    grey: ["#000000", "#5A5A5A", "#8C8C8C", "#2E2E2E", "#737373", "#A6A6A6", "#404040"],
};
export const PIXELS_PER_MM = 96 / 25.4;
/** Points of the text that most of a figure is in, at the size that figures are laid out in. */
export const USUAL_PT = FONT_SIZE.base * 0.75;
const SIZES = { least: 4, most: 20 };
/** How much smaller a figure is printed than laid out. Throws {@link UsageError} for a size that is none. */
export function printScale({ sizePt = USUAL_PT }) {
    if (!(sizePt >= SIZES.least && sizePt <= SIZES.most))
        throw new UsageError(`size-pt: expected ${SIZES.least} to ${SIZES.most} points but found ${JSON.stringify(sizePt)}`);
    return sizePt / USUAL_PT;
}
/** The figure with these colours and height, without its title if so asked; its text as large as before. */
export function styledFigure(figure, style) {
    let styled = figure;
    if (style.title === false)
        styled = withoutTitle(styled);
    if (style.height !== undefined)
        styled = withHeight(styled, style.height, printScale(style));
    return style.palette === undefined ? styled : withPalette(styled, style.palette);
}
/** The figure without its title; what says that data are simulated stays. */
function withoutTitle(figure) {
    const { layout } = figure;
    const title = layout.title;
    const margin = layout.margin;
    if (typeof title?.text !== "string" || margin?.t === undefined)
        return figure;
    const [heading = "", mark] = title.text.split(/(?=<br><span )/);
    const lines = heading === "" ? 0 : heading.split("<br>").length;
    const freed = Math.round(lines * FONT_SIZE.title * 1.3);
    const height = layout.height - freed;
    const rest = mark?.replace(/^<br>/, "");
    return {
        ...figure,
        layout: {
            ...layout,
            height,
            margin: { ...margin, t: margin.t - freed },
            title: rest === undefined
                ? { text: "" }
                : {
                    ...title,
                    text: rest,
                    font: { ...title.font, size: FONT_SIZE.base },
                    y: 1 - (10 + 0.8 * FONT_SIZE.title) / height,
                },
        },
    };
}
function withHeight(figure, millimetres, scale) {
    if (!(millimetres >= 20 && millimetres <= 400))
        throw new UsageError(`height: expected 20 to 400 millimetres but found ${millimetres}`);
    const { layout } = figure;
    const height = Math.round((millimetres * PIXELS_PER_MM) / scale);
    const title = layout.title;
    const y = 1 - ((1 - Number(title?.y ?? 1)) * layout.height) / height;
    return {
        ...figure,
        layout: { ...layout, height, ...(title?.y === undefined ? {} : { title: { ...title, y } }) },
    };
}
/** The colours of a palette's name, or of a list. Throws {@link UsageError} for what is neither. */
function paletteColors(palette) {
    const known = Object.hasOwn(PALETTES, palette) ? PALETTES[palette] : undefined;
    const colors = known ?? palette.split(",").map((color) => color.trim());
    if (colors.every((color) => /^#[0-9a-f]{6}$/i.test(color)))
        return colors;
    throw new UsageError(`palette: expected ${Object.keys(PALETTES).join(", ")} or colours such as "#1b9e77,#d95f02" but found ${JSON.stringify(palette)}`);
}
function withPalette(figure, palette) {
    const colors = paletteColors(palette);
    const greys = palette === "grey";
    const map = new Map([
        ...SERIES.map(({ color }, i) => [color.toLowerCase(), colors[i % colors.length]]),
        // Equal lightness: what stands on the colours stays readable.
        ...(greys ? SEQUENTIAL_SCALE.map(([, color]) => [color, greyOf(color)]) : []),
    ]);
    const replace = (value) => {
        if (typeof value === "string")
            return map.get(value.toLowerCase()) ?? value;
        if (Array.isArray(value))
            return value.map(replace);
        if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "customdata" ? item : replace(item)]));
    };
    return {
        ...figure,
        data: replace(figure.data),
        layout: replace(figure.layout),
    };
}
/** The grey that is as light (CIE luminance). */
function greyOf(hex) {
    const [r, g, b] = [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const grey = Math.round(255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055));
    return `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
}
/** How far, in pixels, texts may reach into each other, or over the picture's edge. */
const TOLERANCE = 1.5;
/**
 * Throws {@link Coos7Error} where texts of a drawn figure are cut off or lie on each other: it is too small for them.
 * @param print what the figure measures in print, for the message
 */
export async function requireLegible(svg, figure, print) {
    const { plotlyWindow } = await import("./plotly-host.js");
    const { boundingBox, transformToPicture } = await import("./svg-geometry.js");
    const { width, height } = figure.layout;
    const document = new (plotlyWindow().DOMParser)().parseFromString(svg, "image/svg+xml");
    const boxes = Array.from(document.querySelectorAll("text"), (element) => ({
        text: element.textContent.replaceAll("\u200b", ""),
        box: boundingBox(element, transformToPicture(element)),
    })).filter(({ text }) => text.trim() !== "");
    const shared = (a, aLength, b, bLength) => Math.min(a + aLength, b + bLength) - Math.max(a, b);
    const found = boxes.flatMap(({ text, box: { x, y, width: w, height: h } }, i) => {
        if (x < -TOLERANCE || y < -TOLERANCE || x + w > width + TOLERANCE || y + h > height + TOLERANCE)
            return [`${JSON.stringify(text)} is cut off`];
        const other = boxes
            .slice(i + 1)
            .find(({ box: b }) => shared(x, w, b.x, b.width) > TOLERANCE && shared(y, h, b.y, b.height) > TOLERANCE);
        return other ? [`${JSON.stringify(text)} lies on ${JSON.stringify(other.text)}`] : [];
    });
    if (found.length === 0)
        return;
    throw new Coos7Error(`Figure ${JSON.stringify(figureTitle(figure) || "without title")} does not fit ${Number(print.millimetres.toFixed(1))} mm with text of ${Number(print.sizePt.toFixed(2))} points: ${found[0]}${found.length > 1 ? ` (and ${found.length - 1} more)` : ""}; give a larger --width or --height, or a smaller --size-pt`);
}
//# sourceMappingURL=journal.js.map