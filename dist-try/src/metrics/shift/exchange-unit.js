import { UsageError } from "../../core/errors.js";
/** A unit at which no p-value can be below this is of no use: the test could not find any shift. */
export const LEVEL = 0.05;
/** The lists of IDs that together name a unit. Plate and well numbers are only unique within what is above them. */
const PARTS = {
    date: ["microscopes", "dates"],
    plate: ["microscopes", "dates", "plates"],
    well: ["microscopes", "dates", "plates", "wells"],
};
const SEPARATOR = "\u001f";
/**
 * The largest unit in which two samples differ and can be compared: dates if they have none in common, else plates,
 * else wells, else cells. A unit of which there are so few that no p-value could be below 5 % is passed
 * over, and `onWarning` told so in a line (default: a line on stderr); then the test says less: that the smaller units
 * differ may be due to the larger ones.
 */
export function exchangeUnit(source, target, { onWarning = console.warn } = {}) {
    const passed = [];
    const found = ["date", "plate", "well"].find((unit) => {
        const needed = PARTS[unit].at(-1);
        const rows = { source: source[needed]?.length ?? 0, target: target[needed]?.length ?? 0 };
        if (rows.source === 0 || rows.target === 0)
            return false;
        const ids = { source, target };
        const names = {
            source: new Set(unitNames("source", rows.source, unit, ids)),
            target: new Set(unitNames("target", rows.target, unit, ids)),
        };
        if ([...names.target].some((name) => names.source.has(name)))
            return false;
        const counts = { source: names.source.size, target: names.target.size };
        const smallest = smallestPValue([counts]);
        if (counts.source > 1 && counts.target > 1 && smallest < LEVEL)
            return true;
        passed.push(`${counts.source} ${unit}${counts.source === 1 ? "" : "s"} against ${counts.target} give no p-value below ${Number(smallest.toPrecision(2))}`);
        return false;
    });
    const unit = found ?? "cell";
    if (passed.length > 0)
        onWarning(`Exchanging ${unit}s: ${passed.join(", ")}; what differs between ${unit}s may be due to ${passed.length === 1 ? "that larger unit" : "those larger units"}`);
    return unit;
}
/**
 * The smallest p-value that exchanging units can give, where each stratum has so many units of either sample. All
 * arrangements of the units are equally likely, and each statistic here is the same with the two sides swapped: where
 * every stratum has as many units on both sides, arrangements are alike in pairs, and half as many differ.
 */
export function smallestPValue(strata) {
    let arrangements = 1;
    for (const { source, target } of strata)
        arrangements *= waysToChoose(target, source + target);
    const alike = strata.every(({ source, target }) => source === target) ? 2 : 1;
    return Math.min(1, alike / arrangements);
}
/**
 * The name of each row's unit, from those of the lists above it that both samples have. Throws {@link UsageError}
 * where the unit's own list is missing or a list has another length than `rows`.
 */
export function unitNames(side, rows, unit, ids) {
    const needed = PARTS[unit].at(-1);
    const lists = PARTS[unit]
        .filter((part) => ids?.source[part] && ids.target[part])
        .map((part) => [part, ids[side][part]]);
    if (!lists.some(([part]) => part === needed))
        throw new UsageError(`unit "${unit}": expected ids.source.${needed} and ids.target.${needed}, one for each row, but found none`);
    for (const [part, list] of lists)
        if (list.length !== rows)
            throw new UsageError(`Expected ids.${side}.${part} to have one entry for each of ${rows} rows but found ${list.length}`);
    return Array.from({ length: rows }, (_, row) => lists.map(([, list]) => list[row]).join(SEPARATOR));
}
/** A unit's name for people. */
export function readableUnit(name) {
    return name.split(SEPARATOR).join(" ");
}
/** In how many ways `chosen` of `all` can be chosen, rounding apart. */
export function waysToChoose(chosen, all) {
    let ways = 1;
    for (let k = 1; k <= chosen; k++)
        ways *= (all - chosen + k) / k;
    return ways;
}
//# sourceMappingURL=exchange-unit.js.map