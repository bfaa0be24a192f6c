import { listModels } from "../nn/store.js";
import { textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 models [options]

Lists the networks that coos7 classify, features and figures take by name: those that come with the package and those that
coos7 train has saved, with their family, the data and classes that they were trained on, and what of their errors is known.

  --json             print JSON

Example: coos7 models`,
    options: { json: { type: "boolean" } },
    async run({ values }) {
        const models = listModels();
        if (values.json) {
            console.log(JSON.stringify(models.map(({ card, ...model }) => ({ ...model, ...card })), undefined, 2));
            return;
        }
        const rows = models.map(({ name, shipped, card }) => [
            name,
            card.settings.family,
            shipped ? "package" : "trained here",
            String(card.classNames.length),
            card.dataset,
            card.errors
                ? `${card.errors.of}: ${Object.entries(card.errors.percent)
                    .map(([split, percent]) => `${split} ${percent.toFixed(1)} %`)
                    .join(", ")}`
                : "-",
        ]);
        console.log(models.length === 0
            ? "There are no networks; coos7 train makes one"
            : textTable([["name", "family", "from", "classes", "trained on", "balanced error"], ...rows]));
    },
};
//# sourceMappingURL=models.js.map