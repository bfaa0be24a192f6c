import { availableParallelism } from "node:os";
import { type Classification, classificationCsv, classifyImages } from "../classify/classify-images.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";

import { checkOutputFile } from "../core/output-directory.js";
import { BACKEND_HELP, BACKEND_OPTION, backendFromOptions, type Command, parseWhole } from "./command.js";
import { progressReporter, textTable } from "./progress.js";

export const command: Command = {
  help: `
Usage: coos7 classify --model NAME IMAGES|DIR... [options]

Tells the class of each image of a cell by a saved DeepLoc. Images are TIFF files <name>_protein.tif and
<name>_nucleus.tif of 64 x 64 pixels, as coos7 crop cuts them from fields of view, or folders of them. Writes CSV: image,
the number and name of its class, and the probability of every class, a mean over five crops.

Warns where the images are unlike the model's training data: where, among images of the same predicted class, its
probabilities differ more from those of held-out training images than chance and a change of well explain. Predictions
may then be wrong far more often than on images like the training data, however sure they look.

  --model NAME       the network, as coos7 train has saved it, or its folder
  --out FILE.csv     write there, and print how many images each class has (default: the CSV is printed)
  --threads N        threads of the CPU to compute on (default: one per core)
${BACKEND_HELP}
  --force            replace the file

Example: coos7 classify --model deeploc cells/ --out classes.csv`,
  options: {
    ...BACKEND_OPTION,
    model: { type: "string" },
    out: { type: "string" },
    threads: { type: "string" },
    force: { type: "boolean" },
  },
  positionals: true,
  async run({ values, positionals, signal }) {
    const { model, out, threads } = values;
    if (positionals.length === 0)
      throw new UsageError(
        "classify: expected images of cells, TIFF files or folders; see coos7 classify --help",
      );
    if (typeof model !== "string" || model === "")
      throw new UsageError("classify: expected --model, the network to use; see coos7 classify --help");
    if (out === "") throw new UsageError("Expected --out to be a file but found nothing");
    const force = values.force === true;
    if (typeof out === "string") checkOutputFile(out, force);
    const options = {
      model,
      threads:
        typeof threads === "string" ? parseWhole("--threads", threads, 1, 256) : availableParallelism(),
      ...backendFromOptions(values),
    };
    const progress = progressReporter();
    const { onProgress, log } = progress;
    try {
      const found = await classifyImages(positionals, options, { signal, onProgress, onWarning: log });
      progress.finish();
      const csv = classificationCsv(found);
      if (typeof out === "string") {
        writeFileAtomic(out, csv, { exclusive: !force });
        console.log(`${countsTable(found)}\nWritten to ${out}`);
      } else process.stdout.write(csv);
      const warning = warningOf(found);
      if (warning !== undefined) log(warning);
    } finally {
      progress.finish();
    }
  },
};

function countsTable({ classNames, predicted }: Classification): string {
  const rows = classNames.map((name, label) => {
    const count = predicted.filter((one) => one === label).length;
    return [name, count.toLocaleString("en"), `${((100 * count) / predicted.length).toFixed(1)} %`];
  });
  return textTable([["class", "images", "share"], ...rows]);
}

/** What should be known of the predictions, if anything. */
function warningOf({ likeness, reason }: Classification): string | undefined {
  if (!likeness) return `Whether these images are like the model's training data cannot be told: ${reason}`;
  const { unlike, distance, pValue, images } = likeness;
  if (!unlike) return undefined;
  return `Warning: these images are unlike the model's training data; its classes may be wrong far more often than there. Its probabilities on ${images} of them and on as many held-out training images of the same predicted classes differ by ${distance.toFixed(2)} (largest Kolmogorov-Smirnov distance, 0 to 1; p = ${pValue.toPrecision(1)})`;
}
