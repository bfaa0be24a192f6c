import { basename, join, resolve } from "node:path";
import { throwIfCancelled, UsageError } from "../core/errors.js";
import { fillDirectory } from "../core/output-directory.js";
import { composeFigures } from "../figures/export/compose.js";
import { exportFigure, FIGURE_FORMATS, inMillimetres, USUAL_FORMATS, widthInPixels, } from "../figures/export/export-figure.js";
import { useFigureFont } from "../figures/export/fonts.js";
import { JOURNALS, PALETTES, printScale } from "../figures/export/journal.js";
import { resultFigures } from "../reproduce/figures.js";
import { orderedResults } from "../reproduce/order-results.js";
import { readResults } from "../reproduce/read-results.js";
import { figuresPlace } from "../reproduce/write-results.js";
import { parseNumber, parseWhole } from "./command.js";
import { progressReporter } from "./progress.js";
export const command = {
    help: `
Usage: coos7 figures [RESULTS] [options]
       coos7 figures compose [RESULTS] --panels LIST [options]

Draws the figures of results that coos7 reproduce has written (default: results) for a paper: at the width of a
journal's column or page, each as SVG, PDF and PNG with its data as CSV. Without --only it draws the errors of
Table 3, their slopes, and for one model of each family its confusion matrices, what changes in them from the first
to the last test split, its sensitivities and its reliability. (Example images and curves of training are not made
from these files; coos7 reproduce draws them.) compose draws several as the panels of one, with letters.

All figures of a call are drawn to one width, or none is: where text would be cut off or lie on other text, that is said.

  --only LIST        only these figures; * stands for any letters, so "*" is every figure that can be made
  --panels LIST      of compose: the figures, in their order, as for --only
  --columns N        of compose: panels in a row (default: 2)
  --letters HOW      of compose: a, A or (a) (default: a)
  --name NAME        of compose: what the files are called (default: figure)
  --list             print the names of all figures, the usual ones marked, and draw nothing
  --journal NAME     ${Object.keys(JOURNALS).join(", ")}: widths, height, size of text, resolution, formats and letters as
                     its guidelines ask, without titles; other options change them
  --width WIDTH      single (88 mm), double (180 mm, the default) or millimetres from 40 to 400
  --height H         of each figure, in millimetres (default: as it needs)
  --size-pt P        size of most of the text in points, 4 to 20 (default: 8.25)
  --font FILE        a TrueType or OpenType file (default: Arimo, with the metrics of Arial and Helvetica)
  --no-title         leave the titles to the captions
  --palette NAME     ${Object.keys(PALETTES).join(", ")}, or colours: "#1b9e77,#d95f02,#7570b3"
  --classes LIST     the classes that come first, e.g. "Golgi,ER"
  --rows LIST        only these rows of the table, in this order, e.g. "Texture kNN,DeepLoc End-to-End"
  --formats LIST     some of ${FIGURE_FORMATS.join(",")} (default: ${USUAL_FORMATS.join(",")}); TIFF by LZW
  --dpi N            resolution of PNG and TIFF in pixels per inch, 24 to 1200 (default: 300)
  --out DIR          where to write (default: RESULTS/figures); the next coos7 reproduce leaves there what was drawn from
                     the same results
  --force            replace others' files that have the names of the figures
  --json             print the written files as JSON

Example: coos7 figures results --only "confusion-deeploc*" --journal nature --width single --out paper/figures`,
    options: {
        only: { type: "string" },
        panels: { type: "string" },
        columns: { type: "string" },
        letters: { type: "string" },
        name: { type: "string" },
        list: { type: "boolean" },
        journal: { type: "string" },
        width: { type: "string" },
        height: { type: "string" },
        "size-pt": { type: "string" },
        font: { type: "string" },
        "no-title": { type: "boolean" },
        palette: { type: "string" },
        classes: { type: "string" },
        rows: { type: "string" },
        formats: { type: "string" },
        dpi: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const composes = positionals[0] === "compose";
        const [folder = "results", ...more] = composes ? positionals.slice(1) : positionals;
        if (more.length > 0)
            throw new UsageError(`figures: expected one results folder but found ${1 + more.length}; see coos7 figures --help`);
        const stray = COMPOSE_ONLY.find((name) => values[name] !== undefined);
        if (!composes && stray !== undefined)
            throw new UsageError(`--${stray} is an option of coos7 figures compose; see coos7 figures --help`);
        if (composes && typeof values.panels !== "string")
            throw new UsageError("figures compose: expected --panels, the figures to compose; see coos7 figures --help");
        const journal = journalFrom(values);
        const options = styleFrom(values, journal);
        const results = orderedResults(readResults(folder), {
            ...(typeof values.classes === "string" ? { classes: listOf(values.classes) } : {}),
            ...(typeof values.rows === "string" ? { rows: listOf(values.rows) } : {}),
        });
        const known = resultFigures(results);
        if (values.list) {
            for (const { name, main } of known)
                console.log(`${main ? "*" : " "} ${name}`);
            return;
        }
        const chosen = composes
            ? listOf(String(values.panels)).flatMap((pattern) => chooseFigures(known, pattern, folder, "--panels"))
            : chooseFigures(known, values.only, folder, "--only");
        const out = typeof values.out === "string" && values.out !== "" ? values.out : join(folder, "figures");
        const composed = composedName(values);
        const names = composes ? [composed] : chosen.map(({ name }) => name);
        const { root, below, run } = figuresPlace(folder, out, names, options.formats);
        const progress = progressReporter();
        const files = [];
        useFigureFont(typeof values.font === "string" ? values.font : undefined);
        try {
            const output = { force: values.force === true, shared: true, run };
            await fillDirectory(root, output, async (staging) => {
                if (composes) {
                    const panels = chosen.map(({ name, make }) => ({ name, figure: make() }));
                    const written = await composeFigures(panels, join(staging, below, composed), {
                        ...options,
                        ...composeFrom(values, journal),
                        width: inMillimetres(options.width),
                        onWarning: progress.log,
                    });
                    files.push(...written.map((path) => join(out, basename(path))));
                    return;
                }
                for (const [done, { name, make }] of chosen.entries()) {
                    throwIfCancelled(signal);
                    progress.onProgress({ stage: "Drawing figures", done, total: chosen.length, unit: "figures" });
                    const written = await exportFigure(make(), join(staging, below, name), {
                        ...options,
                        onWarning: progress.log,
                    });
                    files.push(...written.map((path) => join(out, basename(path))));
                }
            });
        }
        finally {
            useFigureFont();
            progress.finish();
        }
        if (values.json)
            console.log(JSON.stringify(files, undefined, 2));
        else {
            const what = composes ? `${chosen.length} panels of a figure` : `${chosen.length} figures`;
            console.log(`${what} in ${files.length} files: ${resolve(out)}`);
            if (journal)
                console.log(`As ${journal.source} asks (read ${journal.read})`);
        }
    },
};
const COMPOSE_ONLY = ["panels", "columns", "letters", "name"];
function listOf(text) {
    return text.split(",").map((part) => part.trim());
}
function journalFrom({ journal }) {
    if (typeof journal !== "string")
        return undefined;
    const found = Object.entries(JOURNALS).find(([name]) => name === journal.toLowerCase());
    if (found)
        return found[1];
    throw new UsageError(`Expected --journal to be ${Object.keys(JOURNALS).join(", ")} but found ${JSON.stringify(journal)}`);
}
/** How figures are drawn: as the journal asks, but for what other options say. */
function styleFrom(values, journal) {
    const { height, "size-pt": size, palette } = values;
    const sizePt = typeof size === "string" ? parseNumber("--size-pt", size) : journal?.sizePt;
    const tall = typeof height === "string" ? parseNumber("--height", height) : undefined;
    if (tall !== undefined && journal && tall > journal.tallest)
        throw new UsageError(`--height: the journal's figures are at most ${journal.tallest} mm tall but found ${tall}`);
    if (sizePt !== undefined)
        printScale({ sizePt });
    return {
        width: widthFrom(values, journal),
        formats: formatsFrom(values, journal),
        dpi: values.dpi === undefined ? (journal?.dpi ?? 300) : parseWhole("--dpi", String(values.dpi), 24, 1200),
        title: values["no-title"] !== true && journal === undefined,
        ...(sizePt === undefined ? {} : { sizePt }),
        ...(tall === undefined ? {} : { height: tall }),
        ...(typeof palette === "string" ? { palette } : {}),
    };
}
function composeFrom(values, journal) {
    const { columns, letters } = values;
    const found = ["a", "A", "(a)"].find((one) => one === letters);
    if (letters !== undefined && !found)
        throw new UsageError(`Expected --letters to be a, A or (a) but found ${JSON.stringify(letters)}`);
    return {
        ...(typeof columns === "string" ? { columns: parseWhole("--columns", columns, 1, 6) } : {}),
        letters: found ?? journal?.letters ?? "a",
        ...(journal ? { letterPt: journal.letterPt, tallest: journal.tallest } : {}),
    };
}
/** The stem of the composed figure's files. */
function composedName({ name }) {
    if (name === undefined)
        return "figure";
    if (typeof name === "string" && /^[\w.-]+$/.test(name) && !name.startsWith("."))
        return name;
    throw new UsageError(`Expected --name to be letters, digits, dots, hyphens and underscores but found ${JSON.stringify(name)}`);
}
function widthFrom({ width }, journal) {
    const named = (name) => journal?.widths[name] ?? name;
    if (typeof width !== "string")
        return named("double");
    if (width === "single" || width === "double")
        return named(width);
    if (!/^[\d.]/.test(width))
        throw new UsageError(`Expected --width to be single, double or millimetres from 40 to 400 but found ${JSON.stringify(width)}`);
    const millimetres = parseNumber("--width", width);
    widthInPixels(millimetres);
    return millimetres;
}
function formatsFrom({ formats }, journal) {
    if (typeof formats !== "string")
        return [...(journal?.formats ?? USUAL_FORMATS)];
    const names = listOf(formats);
    const wrong = names.find((name) => !FIGURE_FORMATS.includes(name));
    if (wrong !== undefined)
        throw new UsageError(`Expected --formats to be a list of ${FIGURE_FORMATS.join(", ")} but found ${JSON.stringify(wrong)} in it`);
    return FIGURE_FORMATS.filter((format) => names.includes(format));
}
/** The figures that `--only` names, the main ones without it. */
function chooseFigures(known, only, folder, option) {
    if (typeof only !== "string")
        return known.filter(({ main }) => main);
    const patterns = only.split(",").map((pattern) => pattern.trim());
    const chosen = patterns.map((pattern) => {
        const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
        const matches = new RegExp(`^${literal}$`);
        const found = known.filter(({ name }) => matches.test(name));
        if (found.length === 0)
            throw new UsageError(`${option}: expected the name of a figure but found ${JSON.stringify(pattern)}; coos7 figures ${folder} --list prints the names`);
        return found;
    });
    return known.filter((figure) => chosen.some((found) => found.includes(figure)));
}
//# sourceMappingURL=figures.js.map