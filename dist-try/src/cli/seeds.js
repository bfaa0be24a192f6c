import { join } from "node:path";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { seedsCsv, seedsMarkdown, tableOverSeeds } from "../reproduce/seeds.js";
import { requireOut } from "./command.js";
export const command = {
    help: `
Usage: coos7 seeds RESULTS... --out DIR

Mean, standard deviation, least and largest balanced error of each cell of Table 3 over the results of several runs, each
with a seed of its own: DIR/table3-seeds.csv and .md. The runs must have the same rows and splits.

  --out DIR          where to write; other files may lie there
  --force            replace others' files that have the names of new ones

Example: coos7 seeds results/1 results/2 results/3 --out results/seeds`,
    options: { out: { type: "string" }, force: { type: "boolean" } },
    positionals: true,
    async run({ values, positionals }) {
        const out = requireOut("seeds", values);
        if (positionals.length === 0)
            throw new UsageError("seeds: expected the folders of results of at least one run but found none");
        const cells = tableOverSeeds(positionals);
        const expected = ["table3-seeds.csv", "table3-seeds.md"];
        const run = { command: "seeds", replacesItself: true, expected };
        await fillDirectory(out, { force: values.force === true, shared: true, run }, async (staging) => {
            writeFileAtomic(join(staging, expected[0]), seedsCsv(cells));
            writeFileAtomic(join(staging, expected[1]), seedsMarkdown(cells));
        });
        console.log(seedsMarkdown(cells).trimEnd());
    },
};
//# sourceMappingURL=seeds.js.map