import { Coos7Error, UsageError } from "../core/errors.js";
import { type Verification, verifyCoos7 } from "../dataset/zenodo/verify.js";
import type { Command } from "./command.js";
import { DEFAULT_DIRECTORY } from "./download.js";
import { progressReporter } from "./progress.js";
import { SPLITS_HELP, SPLITS_OPTION, splitsFromOptions } from "./splits-option.js";

export const command: Command = {
  help: `
Usage: coos7 verify [DIR] [options]

Compares the files of COOS-7 in DIR (default: ${DEFAULT_DIRECTORY}) with the sizes and MD5 sums of their Zenodo record, which
coos7 download saves beside them, and says which are right, damaged or missing. Exit code 1 unless all are right.

${SPLITS_HELP}
  --from URL|DIR     where to read the record if DIR has none, as for coos7 download (default: Zenodo)
  --json             print JSON

Example: coos7 verify data/coos7 --splits training,test4`,
  options: { ...SPLITS_OPTION, from: { type: "string" }, json: { type: "boolean" } },
  positionals: true,
  async run({ values, positionals, signal }) {
    const [directory = DEFAULT_DIRECTORY, ...more] = positionals;
    if (more.length > 0)
      throw new UsageError(
        `verify: expected one folder but found ${positionals.join(" ")}; see coos7 verify --help`,
      );
    const splits = splitsFromOptions(values);
    const progress = progressReporter();
    let found: Verification;
    try {
      found = await verifyCoos7(directory, {
        signal,
        onProgress: progress.onProgress,
        onWarning: progress.log,
        ...(splits ? { splits } : {}),
        ...(typeof values.from === "string" ? { from: values.from } : {}),
      });
    } finally {
      progress.finish();
    }
    const { record, files } = found;
    if (values.json) console.log(JSON.stringify({ directory, ...found }, undefined, 2));
    else
      for (const { name, status, detail } of files)
        console.log(`${status.padEnd(8)} ${name}${detail === undefined ? "" : `: ${detail}`}`);
    const wrong = files.filter(({ status }) => status !== "right");
    if (wrong.length === 0) return;
    const places = wrong.map(({ name, status }) => `${name} is ${status}`).join(", ");
    throw new Coos7Error(
      `${directory} is not complete and right by Zenodo record ${record}: ${places}; coos7 download --dir ${directory} gets what is wrong (--splits chooses)`,
    );
  },
};
