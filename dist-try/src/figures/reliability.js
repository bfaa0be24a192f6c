import { Coos7Error, UsageError } from "../core/errors.js";
import { makeFigure } from "./make-figure.js";
import { escapeText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, DASHED, legendHeight, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = ["series", "bin_low", "bin_high", "images", "confidence", "accuracy"];
const SHARE_HEIGHT = 56;
const GAP = 14;
/**
 * A reliability diagram: accuracy against confidence for each bin that has images, on the diagonal where
 * probabilities can be taken at their word, below it where a model is too sure of itself; beneath it the share
 * of images in each bin. The legend tells each series' expected calibration error.
 * Throws {@link Coos7Error} where there is no series, {@link UsageError} where a series has no images.
 */
export function reliabilityFigure(input) {
    if (input.series.length === 0)
        throw new Coos7Error("Expected at least one calibration to draw but found none");
    for (const { name, calibration } of input.series)
        if (filled(calibration).length === 0)
            throw new UsageError(`series: expected images in the bins of ${JSON.stringify(name)} but found none`);
    return makeFigure((width = 440) => ({ ...draw(input, width), alt: describe(input) }));
}
function draw(input, width) {
    const { series } = input;
    const names = series.map(({ name, calibration }) => `${name} (ECE ${errorText(calibration)})`);
    const margin = { l: 56, r: 20, t: 8, b: 48 + legendHeight(names, width - 76) };
    const side = Math.min(400, width - margin.l - margin.r);
    const plotHeight = side + GAP + SHARE_HEIGHT;
    const ratios = { x: [0, side / (width - margin.l - margin.r)], top: (SHARE_HEIGHT + GAP) / plotHeight };
    const unit = valueAxis({ range: [0, 1], dtick: 0.2 });
    return {
        data: series.flatMap((one, s) => [accuracyTrace(one, names[s], s), shareTrace(one, s)]),
        layout: {
            ...baseLayout(input, { width, height: margin.t + plotHeight + margin.b, margin }),
            xaxis: {
                ...unit,
                title: axisTitle("Confidence"),
                domain: ratios.x,
                anchor: "y2",
                ticklabelstandoff: 4,
            },
            yaxis: { ...unit, title: axisTitle("Accuracy"), domain: [ratios.top, 1] },
            yaxis2: valueAxis({
                title: axisTitle("Images (%)"),
                domain: [0, SHARE_HEIGHT / plotHeight],
                rangemode: "tozero",
                nticks: 4,
            }),
            shapes: [
                {
                    type: "line",
                    layer: "below",
                    x0: 0,
                    y0: 0,
                    x1: 1,
                    y1: 1,
                    line: DASHED,
                },
            ],
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
function accuracyTrace({ name, calibration }, legend, index) {
    const bins = filled(calibration);
    const { color, symbol } = SERIES[index % SERIES.length];
    return {
        type: "scatter",
        mode: "lines+markers",
        name: escapeText(legend),
        legendgroup: String(index),
        cliponaxis: false,
        x: bins.map(({ confidence }) => confidence),
        y: bins.map(({ accuracy }) => accuracy),
        line: { color, width: 1.5 },
        marker: { color, symbol, size: 6 },
        customdata: bins.map(({ low, high, count, confidence, accuracy }) => [
            name,
            low,
            high,
            count,
            confidence,
            accuracy,
        ]),
        meta: { columns: COLUMNS },
        hovertemplate: "confidence %{x:.3f}, accuracy %{y:.3f}, %{customdata[3]} images<extra></extra>",
    };
}
/** The share of images in each bin, whose numbers {@link accuracyTrace} has in its data already. */
function shareTrace({ calibration: { bins } }, index) {
    const images = bins.reduce((sum, { count }) => sum + count, 0);
    const { color } = SERIES[index % SERIES.length];
    return {
        type: "scatter",
        mode: "lines",
        legendgroup: String(index),
        showlegend: false,
        yaxis: "y2",
        x: bins.flatMap(({ low, high }) => [low, high]),
        y: bins.flatMap(({ count }) => [(100 * count) / images, (100 * count) / images]),
        line: { color, width: 1.5 },
        meta: { columns: [] },
        hoverinfo: "skip",
    };
}
function filled({ bins }) {
    return bins.filter(({ count }) => count > 0);
}
function errorText({ expectedCalibrationError }) {
    return `${(100 * expectedCalibrationError).toFixed(1)}%`;
}
function describe(input) {
    const sentences = input.series.map(({ name, calibration }) => {
        const bins = filled(calibration);
        const images = bins.reduce((sum, { count }) => sum + count, 0);
        const mean = (value) => (100 * bins.reduce((sum, bin) => sum + bin.count * value(bin), 0)) / images;
        const [confidence, accuracy] = [mean((bin) => bin.confidence), mean((bin) => bin.accuracy)];
        return `${name}: mean confidence ${confidence.toFixed(1)}%, accuracy ${accuracy.toFixed(1)}%, expected calibration error ${errorText(calibration)}.`;
    });
    return altText(input, "Reliability diagram, accuracy against confidence", sentences);
}
//# sourceMappingURL=reliability.js.map