import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { CancelledError, Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { checkOutputFile } from "../core/output-directory.js";
import { formatSeconds } from "../core/text.js";
import { kernelCommand } from "../kernel/install.js";
import { notebookText } from "../kernel/runner/notebook-file.js";
import { runNotebook } from "../kernel/runner/run-notebook.js";
export const command = {
    help: `
Usage: coos7 notebooks run [FILES] [--out DIR] [--timeout S] [--allow-errors] [--jobs N]

Runs notebooks on the TypeScript kernel, without a browser and without Python, and writes them with their outputs
and execution counts. Without FILES it runs all of notebooks/. A notebook that fails is not written; the
message names the notebook and the cell.

  --out DIR       write the notebooks into DIR instead of in place
  --force         replace notebooks of the same names in DIR
  --timeout S     seconds that one cell may take (default 600)
  --allow-errors  go on after a cell that fails, and keep its error as output
  --jobs N        run N notebooks at the same time (default 1)

Example: coos7 notebooks run notebooks/01_dataset.ipynb --out results
`,
    options: {
        out: { type: "string" },
        force: { type: "boolean" },
        timeout: { type: "string" },
        "allow-errors": { type: "boolean" },
        jobs: { type: "string" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const [action, ...given] = positionals;
        if (action !== "run")
            throw new UsageError(`notebooks: expected "run" but found ${JSON.stringify(action ?? "")}; see coos7 notebooks --help`);
        const timeout = positive(values, "timeout", 600);
        const jobs = positive(values, "jobs", 1);
        if (!Number.isInteger(jobs))
            throw new UsageError(`notebooks: expected --jobs to be a whole number but found ${jobs}`);
        const files = given.length > 0 ? given : notebooksIn("notebooks");
        const targets = targetPaths(files, values.out);
        const exclusive = typeof values.out === "string" && values.force !== true;
        if (typeof values.out === "string")
            for (const target of targets)
                checkOutputFile(target, !exclusive);
        const waiting = files.map((file, i) => ({ file, target: targets[i] }));
        const failures = [];
        const worker = async () => {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
                if (signal.aborted)
                    throw new CancelledError();
                const { file, target } = next;
                const startedAt = performance.now();
                try {
                    const before = readFileSync(file);
                    const notebook = await runNotebook(file, {
                        command: kernelCommand({ strict: true }),
                        timeout,
                        allowErrors: values["allow-errors"] === true,
                        signal,
                    });
                    if (typeof values.out !== "string" && !readFileSync(file).equals(before))
                        throw new Coos7Error(`${file} was changed while it ran, and is left as it is now; run it again for its outputs`);
                    writeFileAtomic(target, notebookText(notebook), { exclusive });
                    console.log(`${file}: done in ${formatSeconds((performance.now() - startedAt) / 1000)}, written to ${target}`);
                }
                catch (error) {
                    if (error instanceof CancelledError || !(error instanceof Coos7Error))
                        throw error;
                    failures.push(error);
                    if (files.length > 1)
                        console.error(errorMessage(error));
                }
            }
        };
        await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, worker));
        if (failures.length === 0)
            return;
        if (files.length === 1)
            throw failures[0];
        throw new Coos7Error(`${failures.length} of ${files.length} notebooks failed`);
    },
};
function positive(values, name, fallback) {
    const given = values[name];
    const value = given === undefined ? fallback : Number(given);
    if (!(value > 0) || given === "")
        throw new UsageError(`notebooks: expected --${name} to be a number above 0 but found ${JSON.stringify(given)}`);
    return value;
}
function notebooksIn(folder) {
    const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ipynb")) : [];
    if (found.length === 0)
        throw new UsageError(`notebooks: found no .ipynb file in ${resolve(folder)}; name the notebooks to run`);
    return found.sort().map((name) => join(folder, name));
}
/** Where each notebook is written. Throws {@link UsageError} where two would be the same file. */
function targetPaths(files, out) {
    for (const file of files)
        if (!existsSync(file) || !statSync(file).isFile())
            throw new UsageError(`notebooks: expected ${file} to be a notebook file but found none`);
    const targets = files.map((file) => (typeof out === "string" ? join(out, basename(file)) : file));
    const seen = new Set();
    for (const target of targets.map((path) => resolve(path))) {
        if (seen.has(target))
            throw new UsageError(`notebooks: two of the notebooks would be written to ${target}`);
        seen.add(target);
    }
    return targets;
}
//# sourceMappingURL=notebooks.js.map