import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { checkOutputFile } from "../core/output-directory.js";
import { fittedRow, rowOnnx } from "../evaluate/fitted-row.js";
import { requireOut, requirePath, WORKERS_HELP, WORKERS_OPTION, withWorkers, } from "./command.js";
import { progressReporter } from "./progress.js";
export const command = {
    help: `
Usage: coos7 export RESULTS --row ROW --out FILE.onnx [options]

Writes a fitted classifier of results as an ONNX file, for onnxruntime in Python or elsewhere: the row is fitted again from
the run's own Training as the run fitted it, which gives the same one. Its input is "features", images x columns, float32,
as coos7 features writes them and not standardised: standardisation is inside. Its outputs are "label" (numbers of the
classes) and "probabilities". The file's metadata name classes and columns.

  --row ROW          the row of the table, e.g. "Texture RF"
  --out FILE.onnx    where to write
${WORKERS_HELP}
  --force            replace the file

Example: coos7 export results --row "Texture RF" --out texture-rf.onnx`,
    options: {
        ...WORKERS_OPTION,
        row: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const folder = requirePath("export", positionals);
        const out = requireOut("export", values);
        const { row } = values;
        if (typeof row !== "string" || row === "")
            throw new UsageError("export: expected --row, the row to write; see coos7 export --help");
        const force = values.force === true;
        checkOutputFile(out, force);
        const progress = progressReporter();
        try {
            const model = await withWorkers(values, (pool) => fittedRow(folder, row, { pool, signal, onProgress: progress.onProgress, onWarning: progress.log }));
            writeFileAtomic(out, rowOnnx(model), { exclusive: !force });
            progress.finish();
            const features = model.source.id + (model.layer === "" ? "" : `, layer ${model.layer}`);
            console.log(`${model.title} written to ${out}; it takes the features ${features} as coos7 features writes them`);
        }
        finally {
            progress.finish();
        }
    },
};
//# sourceMappingURL=export.js.map