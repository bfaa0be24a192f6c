import { join, resolve } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { leaderboard, leaderboardCsv } from "../leaderboard/leaderboard.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 leaderboard [options]

Checks and scores entries and writes leaderboard.csv and one page, index.html: balanced errors with 95 % intervals, ranks
in which ties are ties, sortable, and filtered by what entries may look at. An entry is a folder with a card, card.yaml,
and predictions of each test split, test1.csv to test4.csv, as coos7 evaluate takes them; docs/leaderboard.md says how to
enter. Entries are data: nothing in them is run, and one that is not as it should be is refused and named.

${DATASET_HELP}
  --submissions DIR  the folder of entries (default: submissions)
  --out DIR          where to write (default: only print)
  --check            fail where an entry is refused
  --force            replace others' files of the same names in --out
  --json             print ranks and errors as JSON

Example: coos7 leaderboard --data sim --submissions submissions --out board`,
    options: {
        ...DATASET_OPTIONS,
        submissions: { type: "string" },
        out: { type: "string" },
        check: { type: "boolean" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    async run({ values }) {
        const dataset = await datasetFromOptions(values);
        const folder = typeof values.submissions === "string" ? values.submissions : "submissions";
        const board = await leaderboard(folder, dataset);
        const { entries, refused, title } = board;
        if (typeof values.out === "string") {
            const data = { title, fingerprints: () => fingerprints(dataset) };
            const output = {
                force: values.force === true,
                shared: true,
                run: {
                    command: "leaderboard",
                    data,
                    replacesItself: true,
                    expected: ["leaderboard.csv", "index.html"],
                },
            };
            await fillDirectory(values.out, output, async (staging) => {
                const { leaderboardPage } = await import("../leaderboard/page.js");
                writeFileAtomic(join(staging, "leaderboard.csv"), leaderboardCsv(board));
                writeFileAtomic(join(staging, "index.html"), leaderboardPage(board));
            });
        }
        if (values.json) {
            const listed = entries.map(({ id, card, rank, mean, low, high, scored }) => ({
                ...{ rank, id, name: card.name, mark: card.mark, mean, low, high },
                cells: scored.map(({ cell }) => ({
                    split: cell.split,
                    error: cell.error,
                    low: cell.low,
                    high: cell.high,
                })),
            }));
            console.log(JSON.stringify({ dataset: title, simulated: dataset.simulated, entries: listed, refused }, undefined, 2));
        }
        else {
            const splits = entries[0]?.scored.map(({ cell }) => cell.split) ?? [];
            console.log(`On ${title}${dataset.simulated ? " (simulated data)" : ""}:\n`);
            console.log(textTable([
                ["Rank", "entry", "mark", ...splits, "mean"],
                ...entries.map(({ rank, id, card, scored, mean, low, high }) => [
                    `${rank}${entries.filter((other) => other.rank === rank).length > 1 ? " =" : ""}`,
                    id,
                    card.mark,
                    ...scored.map(({ cell }) => cell.error.toFixed(1)),
                    `${mean.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`,
                ]),
            ]));
            for (const { id, reason } of refused)
                console.log(`Not taken: ${id}: ${reason}`);
            if (typeof values.out === "string")
                console.log(`Page: ${resolve(values.out, "index.html")}`);
        }
        if (values.check && refused.length > 0)
            throw new Coos7Error(`${refused.length} of ${entries.length + refused.length} entries in ${folder} cannot be taken: ${refused.map(({ id }) => id).join(", ")}`);
    },
};
//# sourceMappingURL=leaderboard.js.map