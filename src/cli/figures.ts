import { basename, join, resolve } from "node:path";
import { throwIfCancelled, UsageError } from "../core/errors.js";
import { fillDirectory } from "../core/output-directory.js";
import {
  exportFigure,
  FIGURE_FORMATS,
  type FigureFormat,
  type FigureWidth,
  widthInPixels,
} from "../figures/export/export-figure.js";
import { type ResultFigure, resultFigures } from "../reproduce/figures.js";
import { readResults } from "../reproduce/read-results.js";
import { figuresPlace } from "../reproduce/write-results.js";
import { type Command, type CommandInput, parseNumber, parseWhole } from "./command.js";
import { progressReporter } from "./progress.js";

export const command: Command = {
  help: `
Usage: coos7 figures [RESULTS] [options]

Draws the figures of results that coos7 reproduce has written (default: results) for a paper: at the width of a
journal's column or page, each as SVG, PDF and PNG with its data as CSV. Without --only it draws the errors of
Table 3, their slopes, and for one model of each family its confusion matrices, what changes in them from the first
to the last test split, its sensitivities and its reliability. (Example images and curves of training are not made
from these files; coos7 reproduce draws them.)

  --only LIST        only these figures; * stands for any letters, so "*" is every figure that can be made
  --list             print the names of all figures, the usual ones marked, and draw nothing
  --width WIDTH      single (88 mm), double (180 mm, the default) or millimetres from 80 to 400
  --formats LIST     some of ${FIGURE_FORMATS.join(",")} (default: all)
  --dpi N            resolution of PNGs in pixels per inch, 24 to 1200 (default: 300)
  --out DIR          where to write (default: RESULTS/figures); the next coos7 reproduce leaves there what was drawn from
                     the same results
  --force            replace others' files that have the names of the figures
  --json             print the written files as JSON

Example: coos7 figures results --only "confusion-deeploc*" --width single --formats pdf --out paper/figures`,
  options: {
    only: { type: "string" },
    list: { type: "boolean" },
    width: { type: "string" },
    formats: { type: "string" },
    dpi: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  },
  positionals: true,
  async run({ values, positionals, signal }) {
    if (positionals.length > 1)
      throw new UsageError(
        `figures: expected one results folder but found ${positionals.length}; see coos7 figures --help`,
      );
    const options = {
      width: widthFrom(values),
      formats: formatsFrom(values),
      dpi: values.dpi === undefined ? 300 : parseWhole("--dpi", String(values.dpi), 24, 1200),
    };
    const folder = positionals[0] ?? "results";
    const known = resultFigures(readResults(folder));
    if (values.list) {
      for (const { name, main } of known) console.log(`${main ? "*" : " "} ${name}`);
      return;
    }
    const chosen = chooseFigures(known, values.only, folder);
    const out = typeof values.out === "string" && values.out !== "" ? values.out : join(folder, "figures");
    const names = chosen.map(({ name }) => name);
    const { root, below, run } = figuresPlace(folder, out, names, options.formats);
    const progress = progressReporter();
    const files: string[] = [];
    try {
      const output = { force: values.force === true, shared: true, run };
      await fillDirectory(root, output, async (staging) => {
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
    } finally {
      progress.finish();
    }
    if (values.json) console.log(JSON.stringify(files, undefined, 2));
    else console.log(`${chosen.length} figures in ${files.length} files: ${resolve(out)}`);
  },
};

function widthFrom({ width }: CommandInput["values"]): FigureWidth {
  if (typeof width !== "string") return "double";
  if (width === "single" || width === "double") return width;
  if (!/^[\d.]/.test(width))
    throw new UsageError(
      `Expected --width to be single, double or millimetres from 80 to 400 but found ${JSON.stringify(width)}`,
    );
  const millimetres = parseNumber("--width", width);
  widthInPixels(millimetres);
  return millimetres;
}

function formatsFrom({ formats }: CommandInput["values"]): FigureFormat[] {
  if (typeof formats !== "string") return [...FIGURE_FORMATS];
  const names = formats.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !(FIGURE_FORMATS as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw new UsageError(
      `Expected --formats to be a list of ${FIGURE_FORMATS.join(", ")} but found ${JSON.stringify(wrong)} in it`,
    );
  return FIGURE_FORMATS.filter((format) => names.includes(format));
}

/** The figures that `--only` names, the main ones without it. */
function chooseFigures(
  known: readonly ResultFigure[],
  only: string | boolean | undefined,
  folder: string,
): ResultFigure[] {
  if (typeof only !== "string") return known.filter(({ main }) => main);
  const patterns = only.split(",").map((pattern) => pattern.trim());
  const chosen = patterns.map((pattern) => {
    const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
    const matches = new RegExp(`^${literal}$`);
    const found = known.filter(({ name }) => matches.test(name));
    if (found.length === 0)
      throw new UsageError(
        `--only: expected the name of a figure but found ${JSON.stringify(pattern)}; coos7 figures ${folder} --list prints the names`,
      );
    return found;
  });
  return known.filter((figure) => chosen.some((found) => found.includes(figure)));
}
