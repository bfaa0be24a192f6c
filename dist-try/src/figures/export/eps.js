import { deflateSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { plain } from "../../core/text.js";
import { napiCanvas } from "./fonts.js";
/** Points per CSS pixel. */
const POINTS = 0.75;
/**
 * A picture as Encapsulated PostScript (level 3), from a simplified SVG as resvg writes it: groups, paths and images, text
 * as outlines, so that no font is needed. PostScript knows no transparency: colours are mixed with white.
 */
export async function simplifiedSvgToEps(svg, { width, height, title }) {
    const lines = [];
    const clips = new Map();
    const opacities = [1];
    const images = [];
    let clip;
    let scale = 1;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes: given }) => {
        const attributes = given;
        if (name === "svg")
            scale = (width * POINTS) / viewWidth(attributes, width);
        else if (name === "clipPath")
            clip = [];
        else if (name === "path") {
            if (clip)
                clip.push(pathOf(attributes.d ?? ""));
            else
                lines.push(...drawnPath(attributes, opacities.at(-1)));
        }
        else if (name === "g" && !clip) {
            opacities.push(opacities.at(-1) * Number(attributes.opacity ?? 1));
            lines.push("gsave");
            if (attributes.transform)
                lines.push(`[${numbers(attributes.transform).join(" ")}] concat`);
            const paths = clips.get(/url\(#(.+)\)/.exec(attributes["clip-path"] ?? "")?.[1] ?? "");
            if (paths)
                lines.push(...paths, "clip newpath");
        }
        else if (name === "image" && attributes.visibility !== "hidden") {
            images.push({ place: lines.length, attributes });
            lines.push("");
        }
        if (name === "clipPath")
            clips.set(attributes.id ?? "", clip);
    });
    parser.on("closetag", ({ name }) => {
        if (name === "clipPath")
            clip = undefined;
        else if (name === "g" && !clip) {
            opacities.pop();
            lines.push("grestore");
        }
    });
    parser.write(svg).close();
    for (const { place, attributes } of images)
        lines[place] = await drawnImage(attributes);
    const box = [width * POINTS, height * POINTS];
    const text = [
        "%!PS-Adobe-3.0 EPSF-3.0",
        `%%BoundingBox: 0 0 ${box.map(Math.ceil).join(" ")}`,
        `%%HiResBoundingBox: 0 0 ${box.map((length) => length.toFixed(4)).join(" ")}`,
        `%%Title: ${plain(title)
            .replaceAll(/[^ -~]/g, "?")
            .slice(0, 200)}`,
        "%%Creator: coos7",
        "%%LanguageLevel: 3",
        "%%EndComments",
        "gsave",
        `0 ${box[1].toFixed(4)} translate ${number(scale)} ${number(-scale)} scale`,
        "10 setmiterlimit",
        ...lines,
        "grestore",
        "%%EOF",
        "",
    ].join("\n");
    return new Uint8Array(Buffer.from(text, "latin1"));
}
/** Units of the picture's own across its width. */
function viewWidth({ viewBox }, width) {
    return viewBox === undefined ? width : (numbers(viewBox)[2] ?? width);
}
function numbers(text) {
    return Array.from(text.matchAll(/-?\d*\.?\d+(?:e[+-]?\d+)?/gi), ([one]) => Number(one));
}
function number(value) {
    return String(Number(value.toFixed(5)));
}
/** Path commands M, L, C, Q and Z, all absolute, in PostScript. */
function pathOf(d) {
    const parts = [];
    let [x, y] = [0, 0];
    for (const [, command, text] of d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
        const values = numbers(text);
        if (command === "Z")
            parts.push("closepath");
        else if (command === "Q") {
            // A quadratic curve's control point counts for two thirds at either end of a cubic's.
            const [u, v, endX, endY] = values;
            const control = [
                x + (2 * (u - x)) / 3,
                y + (2 * (v - y)) / 3,
                endX + (2 * (u - endX)) / 3,
                endY + (2 * (v - endY)) / 3,
            ];
            parts.push(`${[...control, endX, endY].map(number).join(" ")} curveto`);
        }
        else
            parts.push(`${values.map(number).join(" ")} ${{ M: "moveto", L: "lineto", C: "curveto" }[command]}`);
        if (values.length >= 2)
            [x, y] = values.slice(-2);
    }
    return parts.join("\n");
}
function drawnPath(attributes, opacity) {
    const { fill = "#000000", stroke = "none", visibility } = attributes;
    if (visibility === "hidden")
        return [];
    const path = pathOf(attributes.d ?? "");
    const lines = [];
    const colour = (name, alpha) => /^#[0-9a-f]{6}$/i.test(name) ? mixed(name, opacity * Number(alpha ?? 1)) : undefined;
    const inside = colour(fill, attributes["fill-opacity"]);
    const line = colour(stroke, attributes["stroke-opacity"]);
    if (inside !== undefined)
        lines.push("newpath", path, `${inside} setrgbcolor ${attributes["fill-rule"] === "evenodd" ? "eofill" : "fill"}`);
    if (line !== undefined) {
        const dashes = numbers(attributes["stroke-dasharray"] ?? "");
        const caps = ["butt", "round", "square"].indexOf(attributes["stroke-linecap"] ?? "butt");
        const joins = ["miter", "round", "bevel"].indexOf(attributes["stroke-linejoin"] ?? "miter");
        lines.push("newpath", path, `${line} setrgbcolor ${number(Number(attributes["stroke-width"] ?? 1))} setlinewidth ${Math.max(0, caps)} setlinecap ${Math.max(0, joins)} setlinejoin [${dashes.map((length) => number(Math.max(length, 1e-3))).join(" ")}] ${number(Number(attributes["stroke-dashoffset"] ?? 0))} setdash stroke`);
    }
    return lines;
}
/** A colour on white, as PostScript's three numbers; undefined where nothing of it is seen. */
function mixed(hex, alpha) {
    if (alpha <= 0)
        return undefined;
    return [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((value) => number(1 - Math.min(1, alpha) * (1 - value)))
        .join(" ");
}
async function drawnImage(attributes) {
    const source = attributes["xlink:href"] ?? attributes.href ?? "";
    const image = await napiCanvas.loadImage(Buffer.from(source.slice(source.indexOf(",") + 1), "base64"));
    const canvas = napiCanvas.createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, image.width, image.height);
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const rgb = Buffer.alloc(3 * image.width * image.height);
    for (let i = 0; i < image.width * image.height; i++)
        rgb.set(data.subarray(4 * i, 4 * i + 3), 3 * i);
    const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => number(Number(attributes[name] ?? 0)));
    const hex = deflateSync(rgb, { level: 9 })
        .toString("hex")
        .replaceAll(/.{1,120}/g, "$&\n");
    return [
        "gsave",
        ...(attributes.transform ? [`[${numbers(attributes.transform).join(" ")}] concat`] : []),
        `${x} ${y} translate ${w} ${h} scale /DeviceRGB setcolorspace`,
        `<< /ImageType 1 /Width ${image.width} /Height ${image.height} /BitsPerComponent 8 /Decode [0 1 0 1 0 1]`,
        `/ImageMatrix [${image.width} 0 0 ${image.height} 0 0] /DataSource currentfile /ASCIIHexDecode filter /FlateDecode filter >> image`,
        `${hex}>`,
        "grestore",
    ].join("\n");
}
//# sourceMappingURL=eps.js.map