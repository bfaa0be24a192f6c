import { Coos7Error } from "../core/errors.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, LINE_AXIS, legendHeight, NARROW, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
/** What the lower panel shows, for each family of networks. */
const CHECKS = {
    deeploc: {
        network: "DeepLoc",
        panel: "Accuracy on the validation images",
        axis: "Accuracy (%)",
        column: "validation_accuracy_percent",
        factor: 100,
        unit: "%",
    },
    pci: {
        network: "paired cell inpainting",
        panel: "Loss of a fixed set of pairs",
        axis: "Mean squared error",
        column: "fixed_pairs_loss",
        factor: 1,
        unit: "",
    },
};
const LOSS_AXES = { deeploc: "Cross-entropy", pci: "Mean squared error" };
/** The smoothed loss is a mean over about so many parts of the curve. */
const PARTS = 100;
const SHORTEST_WINDOW = 5;
/**
 * How a network was trained: above, the loss of each step's batch, faint, and its running mean; below, what was measured
 * at the checkpoints, with the one marked whose weights are kept. The scale of the loss follows its running mean, so
 * the highest of the first steps may lie outside.
 * Throws {@link Coos7Error} where there are no losses.
 */
export function trainingCurvesFigure(input, title = `Training of ${CHECKS[input.settings.family].network}`) {
    const { loss, checks } = input.curve;
    if (loss.length === 0)
        throw new Coos7Error("Expected the losses of at least one step but found none");
    const heading = { title, data: input.data };
    const { panel, factor, unit } = CHECKS[input.settings.family];
    const chosen = checks.find(({ iteration }) => iteration === input.chosenIteration);
    const means = runningMean(loss);
    const sentences = [
        `Over ${loss.length.toLocaleString("en")} steps the running mean of the loss goes from ${means[0].toPrecision(3)} to ${means.at(-1).toPrecision(3)}.`,
        ...(chosen
            ? [
                `${panel} at iteration ${chosen.iteration.toLocaleString("en")}, whose weights are kept: ${(chosen.value * factor).toPrecision(3)}${unit}.`,
            ]
            : []),
    ];
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(input, heading, means, width),
        alt: altText(heading, "Curves of loss and checks over the steps of a training", sentences),
    }));
}
function draw({ settings, curve, chosenIteration }, heading, means, width) {
    const { loss, checks } = curve;
    const { panel, axis, column, factor } = CHECKS[settings.family];
    const window = windowOf(loss.length);
    const names = { batch: "each batch", mean: "running mean", check: "checkpoints", chosen: "kept" };
    const margin = { l: 56, r: 14, t: 22, b: 50 + legendHeight(Object.values(names), width - 70) };
    const grid = panelGrid(flowPanels([1, 1], 1), {
        width,
        columns: 1,
        panelHeight: width < NARROW ? 120 : 150,
        gap: { x: 0, y: 46 },
        margin,
    });
    const iterations = loss.map((_, i) => i + 1);
    const places = [
        { xaxis: "x", yaxis: "y" },
        { xaxis: "x2", yaxis: "y2" },
    ];
    const [lossStyle, checkStyle] = SERIES;
    const data = [
        {
            ...places[0],
            type: "scatter",
            mode: "lines",
            name: names.batch,
            x: iterations,
            y: loss,
            line: { color: lossStyle.color, width: 0.8 },
            opacity: 0.35,
            customdata: loss.map((value, i) => [i + 1, value]),
            meta: { columns: ["iteration", "loss"] },
            hovertemplate: "step %{x}: %{y:.4g}<extra></extra>",
        },
        {
            ...places[0],
            type: "scatter",
            mode: "lines",
            name: names.mean,
            x: iterations,
            y: means,
            line: { color: lossStyle.color, width: 2 },
            meta: { columns: [] },
            hovertemplate: "around step %{x}: %{y:.4g}<extra></extra>",
        },
        {
            ...places[1],
            type: "scatter",
            mode: "lines+markers",
            name: names.check,
            cliponaxis: false,
            x: checks.map(({ iteration }) => iteration),
            y: checks.map(({ value }) => value * factor),
            line: { color: checkStyle.color, width: 1.5 },
            marker: { ...checkStyle, size: 6 },
            customdata: checks.map(({ iteration, value }) => [
                iteration,
                value * factor,
                iteration === chosenIteration ? "yes" : "no",
            ]),
            meta: { columns: ["iteration", column, "kept"] },
            hovertemplate: "after step %{x}: %{y:.4g}<extra></extra>",
        },
    ];
    const chosen = checks.find(({ iteration }) => iteration === chosenIteration);
    if (chosen)
        data.push({
            ...places[1],
            type: "scatter",
            mode: "markers",
            name: names.chosen,
            cliponaxis: false,
            x: [chosen.iteration],
            y: [chosen.value * factor],
            marker: { color: COLORS.text, symbol: "circle-open", size: 14, line: { width: 2 } },
            meta: { columns: [] },
            hoverinfo: "skip",
        });
    const range = [0, loss.length * 1.01];
    const xAxis = (i, named) => ({
        domain: grid.domain(i).x,
        anchor: axisId("y", i),
        range,
        ...LINE_AXIS,
        ...(named ? { title: axisTitle("Iteration") } : {}),
    });
    const yAxis = (i, text, top) => valueAxis({
        domain: grid.domain(i).y,
        anchor: axisId("x", i),
        ...(top === undefined ? { rangemode: "normal" } : { range: [0, top] }),
        ticklabelstandoff: 6,
        title: axisTitle(text),
    });
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: grid.height, margin }),
            xaxis: xAxis(0, false),
            xaxis2: xAxis(1, true),
            yaxis: yAxis(0, LOSS_AXES[settings.family], Math.max(...means) * 1.15 || 1),
            yaxis2: yAxis(1, axis),
            annotations: [
                panelName(`Loss, and its mean over ${window} steps`, "x", "y"),
                panelName(panel, "x2", "y2"),
            ],
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
/** Steps that a running mean is over: an odd number. */
function windowOf(steps) {
    return 2 * Math.floor(Math.max(steps / PARTS, SHORTEST_WINDOW) / 2) + 1;
}
/** The mean of a window around each value; at the ends, of what there is of it. */
function runningMean(values) {
    const half = (windowOf(values.length) - 1) / 2;
    return values.map((_, i) => {
        const near = values.slice(Math.max(0, i - half), i + half + 1);
        return near.reduce((sum, value) => sum + value, 0) / near.length;
    });
}
//# sourceMappingURL=training-curves.js.map