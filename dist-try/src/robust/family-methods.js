import { takeRows } from "../core/matrix.js";
import { featuresTitle } from "../reproduce/table3.js";
import { heldOutProbabilities, rowsBefore, rowsBehind, } from "./adapted-rows.js";
import { addLastLayer } from "./last-layer.js";
import { WITHOUT } from "./methods.js";
import { addOnAdaptedNetwork, addTrained } from "./network-methods.js";
import { attempt, cellsOf, plainRows, titled, } from "./plain-rows.js";
import { drawnPart, skewedCell, skewedDraws } from "./skewed-shares.js";
/** What a method may look at where features were learned from other data. */
function markFor({ id }, mark) {
    return id === "vgg16" && mark === "I" ? "I+" : mark;
}
/** All rows of a family, each without a method and with every one that suits it. */
export async function familyMethods(family, context) {
    const { run } = context;
    const found = { cells: [], choices: [], skewed: [], left: [] };
    const work = await family.load();
    const prepared = await work.prepare({
        ...context,
        run: { ...run, ...titled(family.name, run.onProgress) },
    });
    if ("missing" in prepared) {
        found.left.push(`${family.name} is left out: ${prepared.missing}.`);
        return found;
    }
    const rows = await plainRows(family, prepared, { ...WITHOUT, mark: markFor(family, WITHOUT.mark) }, context);
    for (const plain of rows) {
        found.cells.push(...plain.without);
        await addAdapted(found, plain, family, prepared, context);
    }
    await addLastLayer(found, rows, family, context);
    for (const method of context.methods) {
        const of = { ...context, run: { ...run, ...titled(`${method.name}, ${family.name}`, run.onProgress) } };
        if (method.stage === "network" && method.families.includes(family.id) && prepared.featureNetwork)
            await attempt(found, `${method.name}, ${family.name}`, () => addOnAdaptedNetwork(found, rows, method, family, prepared, of));
    }
    await addTrained(found, rows, family, prepared, context);
    return found;
}
/** Adds the rows with methods before and behind the classifier of a row. */
async function addAdapted(found, plain, family, prepared, context) {
    const { methods, seed, run } = context;
    const { row } = plain;
    for (const one of methods) {
        if (one.stage !== "features" && one.stage !== "probabilities")
            continue;
        const method = { ...one, mark: markFor(family, one.mark) };
        const title = `${method.name}, ${featuresTitle(row)} ${row.model}`;
        const ofRow = { ...context, run: { ...run, ...titled(title, run.onProgress) } };
        await attempt(found, title, async () => {
            const made = await adapted(method, plain, prepared, ofRow);
            if (!made)
                return;
            const { predictions, seconds, params, tried } = made;
            found.cells.push(...cellsOf(row, method, predictions, seconds, context, plain.without));
            if (tried.length > 0)
                found.choices.push({ ...row, method: method.name, seed, params, tried });
            if (method.mark === "T")
                await addSkewed(found, method, plain, prepared, ofRow);
        });
    }
}
/** The same method on parts of each split with other shares of classes, adapted to the part. */
async function addSkewed(found, method, plain, prepared, context) {
    const { row, splits, without } = plain;
    for (const draw of skewedDraws(splits, plain.training, context.draws, context.seed)) {
        const parts = splits.map((sample) => drawnPart(sample, draw));
        const probabilities = without.map(({ scored }, i) => takeRows(scored.predictions.probabilities, draw.places.get(splits[i].split)));
        const made = await adapted(method, { ...plain, splits: parts }, prepared, context, probabilities);
        made?.predictions.forEach(({ predicted }, i) => {
            const known = without[i].scored.predictions.predicted;
            const classes = context.dataset.classNames.length;
            found.skewed.push(skewedCell({ method, row }, parts[i], draw, predicted, known, classes));
        });
    }
}
async function adapted(method, plain, prepared, context, 
/** Of the classifier without a method. */
known = plain.without.map(({ scored }) => scored.predictions.probabilities)) {
    const { definition, training, splits } = plain;
    const { folds } = context;
    const of = rowContext(context);
    if (method.stage === "features")
        return definition && rowsBefore(method, definition, training, splits, folds, of);
    const heldOut = definition
        ? await heldOutProbabilities(definition, training, folds, of)
        : await heldOutOfNetwork(training, prepared);
    if (!heldOut)
        return undefined;
    const probabilities = splits.map((sample, i) => ({
        ...sample,
        key: `${sample.key} ${definition?.id ?? ""}`,
        features: known[i],
    }));
    return rowsBehind(method, heldOut, probabilities, of);
}
/** The network's own probabilities of the part of Training that it was not trained on (it chose the checkpoint). */
async function heldOutOfNetwork({ features, labels, key }, { network }) {
    if (!network?.training)
        return undefined;
    const { heldOutImages } = await import("../nn/training/deeploc.js");
    const { heldOut } = heldOutImages(labels, network.training.settings.seed);
    return {
        probabilities: takeRows(features, heldOut),
        labels: heldOut.map((row) => labels[row]),
        key: `${key} held out`,
        seconds: 0,
    };
}
function rowContext({ dataset, profile, seed, backend, run }) {
    return { classes: dataset.classNames.length, profile, seed, backend, run };
}
//# sourceMappingURL=family-methods.js.map