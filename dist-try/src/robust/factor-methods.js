import { toCsv } from "../core/csv.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { escapeMarkdown } from "../core/text.js";
import { withPool } from "../core/workers.js";
import { simulatorOptions } from "../dataset/simulate/options.js";
import { openSimulator } from "../dataset/simulate/simulator.js";
import { joinSplits, limitImages } from "../dataset/subset.js";
import { factorSplit, simulatorWithFactor } from "../reproduce/factor-features.js";
import { rowKey, rowTitle } from "../reproduce/table3.js";
import { meanDifference, meanError, methodRows } from "./robust.js";
import { signedText } from "./robust-table.js";
/**
 * Which method mends which factor: rows of Table 3 on the split in which the factor is what is new (see `factorSplit`), the
 * same cells with it off and on and everything else as it is; Training is that of the experiment as it always is, and the
 * classifiers with it. Simulated: what mends a simulated cause need not mend the same in a laboratory.
 *
 * Throws `UsageError` for options out of range, `Coos7Error` where no row can be computed.
 */
export async function factorMethods(options, run = {}) {
    const { factors = ["date", "plate", "later", "microscope"], seeds = [1] } = options;
    const { severity = 2, images = 700, profile } = options;
    if (seeds.length === 0)
        throw new UsageError("Expected at least one seed but found none");
    if (!Number.isSafeInteger(images) || images < 1)
        throw new UsageError(`Expected images to be a whole number above 0 but found ${images}`);
    const experiments = seeds.flatMap((seed) => factors.flatMap((factor) => ["off", "on"].map((side) => {
        const of = { seed, scale: profile.scale, images };
        const dataset = withFactor(factor, side === "on" ? severity : 0, of, profile.imageLimit);
        return { seed, factor, side, dataset };
    })));
    const pairs = new Map();
    const left = new Set();
    const { onProgress, ...quiet } = run;
    const tick = countProgress(onProgress, "Factors and methods", experiments.length, "experiments");
    await withPool(run.pool, async (pool) => {
        for (const { seed, factor, side, dataset } of experiments) {
            const of = { seed, resampleSeed: seed, draws: 0 };
            const found = await methodRows(dataset, options, of, { ...quiet, pool });
            for (const line of found.left)
                left.add(line);
            for (const cell of found.cells) {
                const key = `${factor} ${rowKey(cell.scored.cell)} ${cell.method.id} ${seed}`;
                const pair = pairs.get(key) ?? { factor };
                pairs.set(key, pair);
                pair[side] = cell;
            }
            tick(1);
        }
    });
    // What could not be done on one of the two sides says nothing of the factor.
    const complete = [...pairs.values()].filter((pair) => !!pair.off && !!pair.on);
    if (complete.length === 0)
        throw new Coos7Error(`No row can be computed: ${[...left].join(" ")}`);
    const key = ({ factor, on }) => `${factor} ${rowKey(on.scored.cell)} ${on.method.id}`;
    return groups(complete, key).map(factorRow);
}
/** Training of an experiment beside the split of a factor, which has that severity in it. */
function withFactor(factor, severity, { images, ...of }, limits) {
    const { split } = factorSplit(factor);
    const simulator = openSimulator(simulatorWithFactor(factor, severity, of));
    return joinSplits({
        training: limitImages(openSimulator(simulatorOptions(of)), limits, of.seed),
        [split]: limitImages(simulator, { [split]: images }, of.seed),
    });
}
/** Seeds of one factor, row and method become one row. */
function factorRow(pairs) {
    const [{ factor, on: first }] = pairs;
    const { features, layer, model } = first.scored.cell;
    const [off, on] = [pairs.map((pair) => pair.off), pairs.map((pair) => pair.on)];
    const damage = meanDifference(on, off);
    const change = meanDifference(on, on.map((cell) => cell.without ?? cell));
    return {
        factor,
        features,
        layer,
        model,
        method: first.method.name,
        mark: first.method.mark,
        off: meanError(off),
        on: meanError(on),
        damage: damage.difference,
        damage_low: damage.low,
        damage_high: damage.high,
        change: change.difference,
        change_low: change.low,
        change_high: change.high,
    };
}
/** `robust-factors.csv`. */
export function factorMethodsCsv(rows) {
    const numbers = [
        "off",
        "on",
        "damage",
        "damage_low",
        "damage_high",
        "change",
        "change_low",
        "change_high",
    ];
    const names = ["factor", "features", "layer", "model", "method", "mark", ...numbers];
    return toCsv([...names], rows.map((row) => names.map((name) => row[name])));
}
/** What each factor costs with each method, and what the method changes there: a table for each row of Table 3. */
export function factorMethodsMarkdown(rows) {
    const factors = [...new Set(rows.map(({ factor }) => factor))];
    const interval = (value, low, high) => `${signedText(value)} [${signedText(low)}, ${signedText(high)}]`;
    const tables = groups(rows, rowKey).map((own) => {
        const lines = groups(own, ({ method }) => method).map((ofMethod) => {
            const cells = factors.map((factor) => {
                const row = ofMethod.find((one) => one.factor === factor);
                if (!row)
                    return "";
                const cost = `${row.off.toFixed(1)} → ${row.on.toFixed(1)}`;
                if (row.change_low === 0 && row.change_high === 0)
                    return cost;
                const change = interval(row.change, row.change_low, row.change_high);
                return `${cost} ${row.change_high < 0 ? `**${change}**` : row.change_low > 0 ? `*${change}*` : change}`;
            });
            return `| ${escapeMarkdown(ofMethod[0].method)} | ${ofMethod[0].mark} | ${cells.join(" | ")} |`;
        });
        return [
            `**${escapeMarkdown(rowTitle(own[0]))}**`,
            "",
            `| Method | Mark | ${factors.join(" | ")} |`,
            `|---|---|${factors.map(() => "---").join("|")}|`,
            ...lines,
        ].join("\n");
    });
    return `**Which method mends which factor: balanced error in percent on simulated data with the factor off → on**

Then the change with the factor on against the same row without the method [95 % interval, paired by well]; in bold where the
interval lies below 0, in italics where it lies above.

${tables.join("\n\n")}
`;
}
/** Items of equal keys together, in order of first appearance. */
function groups(items, keyOf) {
    const found = new Map();
    for (const item of items) {
        const group = found.get(keyOf(item));
        if (group)
            group.push(item);
        else
            found.set(keyOf(item), [item]);
    }
    return [...found.values()];
}
//# sourceMappingURL=factor-methods.js.map