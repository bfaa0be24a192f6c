import { UsageError } from "../core/errors.js";
import { checkedCounts, classHeatmap, rowPercents } from "./class-heatmap.js";
import { makeFigure } from "./make-figure.js";
import { escapeText } from "./text.js";
import { altText, DIVERGING_SCALE, SEQUENTIAL_SCALE } from "./theme.js";
/**
 * A confusion matrix as a heatmap: rows are true classes, columns predicted ones, colour is the percentage of
 * the row. Small cells tell the percentage alone, very small ones nothing (the CSV and hovering tell both). A
 * class without images gets an uncoloured row.
 * Throws `UsageError` where `counts` is not K x K whole numbers >= 0.
 */
export function confusionMatrixFigure(input) {
    const { classNames, numbers = "both" } = input;
    const counts = checkedCounts(input.counts, classNames.length, "counts");
    const percents = rowPercents(counts);
    const cells = (make) => counts.map((row, t) => row.map((count, p) => make(count, percents[t][p], t, p)));
    const asCount = (count) => [count.toLocaleString("en")];
    const asShare = (count, percent) => [share(count, percent)];
    const asBoth = (count, percent) => count === 0 ? ["0"] : [...asCount(count), `${share(count, percent)}%`];
    const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    return makeFigure((width) => ({
        ...classHeatmap({
            ...input,
            values: percents,
            scale: {
                title: "% of true class",
                colorscale: SEQUENTIAL_SCALE,
                zmin: 0,
                zmax: 100,
                tickvals: [0, 25, 50, 75, 100],
            },
            instead: `${numbers === "counts" ? "Shade" : "Numbers"}: % of true class`,
            texts: {
                full: cells(numbers === "both" ? asBoth : numbers === "counts" ? asCount : asShare),
                short: cells(numbers === "counts" ? asCount : asShare),
            },
            hovertext: cells((count, _, t, p) => hoverText(classNames[t], classNames[p], count, totals[t])),
            columns: ["true", "predicted", "count", "percent_of_true"],
            customdata: cells((count, percent, t, p) => [classNames[t], classNames[p], count, percent]),
        }, width),
        alt: altText(input, "Confusion matrix", describeCounts(counts, percents, classNames)),
    }));
}
function share(count, percent) {
    if (count === 0 || percent === null)
        return "0";
    return percent < 0.1 ? "<0.1" : percent.toFixed(percent > 99.95 ? 0 : 1);
}
function hoverText(truth, predicted, count, total) {
    return `true: ${escapeText(truth)}<br>predicted: ${escapeText(predicted)}<br>${count.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}
function describeCounts(counts, percents, classNames) {
    const images = counts.flat().reduce((sum, count) => sum + count, 0);
    const sentences = [`${images.toLocaleString("en")} images of ${classNames.length} classes.`];
    const found = percents.flatMap((row, t) => row.flatMap((percent, p) => (percent === null ? [] : [{ percent, t, p }])));
    const least = (cells) => cells.reduce((a, b) => (a && a.percent <= b.percent ? a : b), undefined);
    const most = (cells) => cells.reduce((a, b) => (a && a.percent >= b.percent ? a : b), undefined);
    const diagonal = found.filter(({ t, p }) => t === p);
    const [worst, best] = [least(diagonal), most(diagonal)];
    if (worst && best)
        sentences.push(`Recognised least: ${classNames[worst.t]} (${worst.percent.toFixed(1)}%); most: ${classNames[best.t]} (${best.percent.toFixed(1)}%).`);
    const mistake = most(found.filter(({ t, p, percent }) => t !== p && percent > 0));
    if (mistake)
        sentences.push(`The commonest confusion: ${mistake.percent.toFixed(1)}% of ${classNames[mistake.t]} is taken for ${classNames[mistake.p]}.`);
    return sentences;
}
/** Ends of the colour scale in percentage points, of which the smallest that holds all differences is taken. */
const ENDS = [5, 10, 20, 50, 100];
/**
 * What changes between two confusion matrices, e.g. of two splits: the difference `to` - `from` of the
 * percentages of each true class, in percentage points. Blue is more, orange less; cells tell the sign. Rows
 * of classes that have no images in either matrix are uncoloured.
 * Throws {@link UsageError} where the counts are not K x K whole numbers >= 0, or the names are the same.
 */
export function confusionDifferenceFigure(input) {
    const { from, to, classNames } = input;
    if (from.name === to.name)
        throw new UsageError(`from, to: expected two different names but found ${JSON.stringify(from.name)} twice`);
    const percents = [from, to].map(({ counts }, i) => rowPercents(checkedCounts(counts, classNames.length, i === 0 ? "from.counts" : "to.counts")));
    const differences = percents[1].map((row, t) => row.map((percent, p) => {
        const before = percents[0][t][p];
        return percent === null || before === null ? null : percent - before;
    }));
    const largest = Math.max(0, ...differences.flat().map((value) => Math.abs(value ?? 0)));
    const end = ENDS.find((candidate) => candidate >= largest);
    const texts = differences.map((row) => row.map((value) => [value === null ? "" : signed(value)]));
    const scale = {
        title: `${to.name} minus ${from.name}, percentage points`,
        colorscale: DIVERGING_SCALE,
        zmin: -end,
        zmax: end,
        tickvals: [-end, -end / 2, 0, end / 2, end],
        ticktext: [-end, -end / 2, 0, end / 2, end].map((value) => signed(value, Number.isInteger(end / 2) ? 0 : 1)),
    };
    return makeFigure((width) => ({
        ...classHeatmap({
            ...input,
            values: differences,
            scale,
            instead: `Numbers: ${scale.title}`,
            texts: { full: texts, short: texts },
            hovertext: differences.map((row, t) => row.map((value, p) => [
                `true: ${escapeText(classNames[t])}`,
                `predicted: ${escapeText(classNames[p])}`,
                ...[from, to].map(({ name }, i) => `${escapeText(name)}: ${percentText(percents[i][t][p])}`),
                ...(value === null ? [] : [`difference: ${signed(value)}`]),
            ].join("<br>"))),
            columns: ["true", "predicted", `percent_${from.name}`, `percent_${to.name}`, "difference"],
            customdata: differences.map((row, t) => row.map((value, p) => [
                classNames[t],
                classNames[p],
                ...percents.map((side) => side[t][p]),
                value,
            ])),
        }, width),
        alt: altText(input, "Difference of two confusion matrices", describeDifferences(differences, input)),
    }));
}
/** "+3.1", "−0.4", "0". */
function signed(value, digits = 1) {
    const text = value.toFixed(digits);
    if (Number(text) === 0)
        return "0";
    return value > 0 ? `+${text}` : text.replace("-", "\u2212");
}
function percentText(percent) {
    return percent === null ? "no images" : `${percent.toFixed(1)}%`;
}
function describeDifferences(differences, input) {
    const { from, to, classNames } = input;
    const sentences = [`Percentages of each true class, ${to.name} minus ${from.name}.`];
    const cells = differences.flatMap((row, t) => row.flatMap((value, p) => (value === null ? [] : [{ value, t, p }])));
    const lost = cells.filter(({ t, p }) => t === p).sort((a, b) => a.value - b.value)[0];
    if (lost && lost.value < 0)
        sentences.push(`${classNames[lost.t]} loses most: ${signed(lost.value)} points recognised.`);
    const gained = cells.filter(({ t, p }) => t !== p).sort((a, b) => b.value - a.value)[0];
    if (gained && gained.value > 0)
        sentences.push(`The confusion that grows most: ${classNames[gained.t]} taken for ${classNames[gained.p]}, ${signed(gained.value)} points.`);
    return sentences;
}
//# sourceMappingURL=confusion.js.map