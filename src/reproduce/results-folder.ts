import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { readManifest } from "../core/manifest.js";
import type { OutputRun } from "../core/owned-folder.js";
import type { FigureFormat } from "../figures/export/export-figure.js";

/** The commands that write results; a folder has those of one of them. */
const WRITERS = ["reproduce", "evaluate"];
const FIGURES = "figures/";

/** Those of its files that tell when or how fast a run was. */
const TIMELESS: OutputRun["timeless"] = {
  "index.html": (text) => text.replace(/<section id="timing">.*?<\/section>/s, ""),
  "run.json": (text) => {
    try {
      const { stages, ...others } = JSON.parse(text);
      return JSON.stringify(others);
    } catch {
      return text;
    }
  },
};

/** What `coos7 reproduce` or `coos7 evaluate` owns in a folder of results. */
export function resultsRun(
  command: "reproduce" | "evaluate",
  data: OutputRun["data"],
  onWarning: (line: string) => void,
): OutputRun {
  return {
    command,
    ...(data ? { data } : {}),
    rivals: WRITERS,
    replacesItself: true,
    isSource,
    timeless: TIMELESS!,
    expected: ["index.html", "run.json", ...["csv", "md", "tex", "html"].map((format) => `table3.${format}`)],
    record: "run.json",
    onWarning,
  };
}

/** Where `coos7 figures` writes. */
export interface FiguresPlace {
  /** The folder that is locked and has the manifest: that of the results where the figures go into it. */
  root: string;
  /** The figures' folder below it. */
  below: string;
  run: OutputRun;
}

/** What `coos7 figures` owns in `out`, which may lie in the folder `results`, of figures with these names and formats. */
export function figuresPlace(
  results: string,
  out: string,
  names: readonly string[],
  formats: readonly FigureFormat[],
): FiguresPlace {
  const path = relative(resolve(results), resolve(out));
  const inside = path.split(sep)[0] !== ".." && !isAbsolute(path);
  const below = inside ? path : "";
  const data = readManifest(results)?.find(({ command }) => WRITERS.includes(command))?.data;
  return {
    root: inside ? results : out,
    below,
    run: {
      command: "figures",
      ...(data ? { data: { title: data.title, fingerprints: async () => data.fingerprints } } : {}),
      isSource,
      ...(inside ? { madeFrom: WRITERS } : {}),
      timeless: TIMELESS!,
      expected: names.flatMap((name) =>
        [...formats, "csv"].map((format) => join(below, `${name}.${format}`).replaceAll(sep, "/")),
      ),
    },
  };
}

function isSource(name: string): boolean {
  return !name.startsWith(FIGURES);
}
