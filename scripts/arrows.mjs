// Checks that imports go one way: no cycles, and no folder of src/ imports from one after it in CONTRIBUTING.md's map
// of the source. Imports of types count, and so do those made while running. Part of npm run lint.
//   node scripts/arrows.mjs [CHECKOUT]
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
// The compiler that the project is built with has no interface for programs.
import ts from "typescript-5.9";

const root = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const order = foldersInOrder(readFileSync(join(root, "CONTRIBUTING.md"), "utf8"));
const imports = importsBetweenFiles(join(root, "src"));
const faults = [...wrongArrows(), ...cycles()];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
const count = [...imports.values()].flat().length;
console.log(
  `Arrows: ${imports.size} files of src/ import each other ${count} times, in order and without a cycle.`,
);

/** The folders in the first column of the table under "The map of the source". */
function foldersInOrder(text) {
  const map = text.split(/^## /m).find((section) => section.startsWith("The map of the source")) ?? "";
  const folders = [...map.matchAll(/^\| `([^`]+)\/` \|/gm)].map(([, folder]) => folder);
  if (folders.length === 0)
    throw new Error("CONTRIBUTING.md has no table of folders in its map of the source");
  return folders;
}

/** For each file under `src`, by its path from there, the files that it imports. */
function importsBetweenFiles(src) {
  const files = readdirSync(src, { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), "utf8"));
      const paths = importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) =>
          relative(src, join(src, dirname(file), fileName))
            .split(sep)
            .join("/"),
        );
      return [
        file,
        [...new Set(paths.map((path) => path.replace(/\.js$/, ".ts")))].filter((path) => known.has(path)),
      ];
    }),
  );
}

function wrongArrows() {
  // What lies in src/ itself is the package's surface: it may import everything, and nothing imports it.
  const place = (file) =>
    file.includes("/") ? order.indexOf(file.slice(0, file.indexOf("/"))) : order.length;
  const found = [];
  for (const [file, targets] of imports) {
    if (place(file) < 0)
      found.push(`src/${file} lies in a folder that the map in CONTRIBUTING.md does not have`);
    for (const target of targets)
      if (place(target) > place(file))
        found.push(
          `src/${file} imports src/${target}, which comes after it (${order.join(" -> ")}); move what they share down, or the importer up`,
        );
  }
  return found;
}

/** Each group of files that import each other in a circle, by Tarjan's strongly connected components. */
function cycles() {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of imports.get(file)) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || imports.get(file).includes(file))
      found.push(
        `These files import each other in a circle: ${group.map((name) => `src/${name}`).join(", ")}`,
      );
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return found;
}
