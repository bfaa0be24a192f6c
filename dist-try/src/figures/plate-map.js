import { Coos7Error, UsageError } from "../core/errors.js";
import { isBorderWell, PLATE_COLUMNS, PLATE_ROWS, parseWell, wellName, } from "../dataset/ids.js";
import { makeFigure } from "./make-figure.js";
import { axisId, colorBar, flowPanels, panelGrid } from "./panels.js";
import { escapeText, wrapText } from "./text.js";
import { altText, BOX, baseLayout, COLORS, FONT_SIZE, NARROW, PAGE_WIDTH, panelName, SEQUENTIAL_SCALE, } from "./theme.js";
const COLUMNS = ["plate", "well", "row", "column", "mean", "values"];
const LARGEST_WELL = 15;
const SHOWN_ROWS = [1, 8, 16];
const SHOWN_COLUMNS = [1, 12, 24];
/**
 * Maps of 384-well plates (16 x 24), one beside the other: each well that has values is a square, its colour
 * their mean on one scale for all plates; wells without values stay empty.
 * Throws {@link Coos7Error} where there are no wells, {@link UsageError} where an ID is no well of such a plate or
 * a value is not finite.
 */
export function plateMapFigure(input) {
    const plates = wellsByPlate(input.wells);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(input, plates, width),
        alt: altText(input, "Maps of 384-well plates", describe(plates, input.axis)),
    }));
}
function draw(input, plates, width) {
    const most = width < NARROW ? 2 : 4;
    const columns = Math.min(most, plates.size);
    const margin = { l: 26, r: 78, t: 22, b: 26 };
    const gap = { x: 12, y: 30 };
    const available = (width - margin.l - margin.r - (columns - 1) * gap.x) / columns;
    const side = Math.min(LARGEST_WELL, available / PLATE_COLUMNS);
    margin.r = width - margin.l - columns * side * PLATE_COLUMNS - (columns - 1) * gap.x;
    const places = flowPanels([...plates].map(() => 1), columns);
    const grid = panelGrid(places, { width, columns, panelHeight: side * PLATE_ROWS, gap, margin });
    const data = [];
    const axes = {};
    const annotations = [];
    [...plates].forEach(([plate, wells], i) => {
        const [x, y] = [axisId("x", i), axisId("y", i)];
        const { x: across, y: up, first } = grid.domain(i);
        const below = places.some(({ row, column }) => row === places[i].row + 1 && column === places[i].column);
        data.push({
            type: "scatter",
            mode: "markers",
            name: escapeText(plate),
            showlegend: false,
            xaxis: x,
            yaxis: y,
            x: wells.map((well) => well.column),
            y: wells.map((well) => well.row),
            marker: {
                symbol: "square",
                size: side * 0.86,
                color: wells.map((well) => well.mean),
                coloraxis: "coloraxis",
                // The lightest values would vanish on the ground.
                line: { color: COLORS.muted, width: 0.5 },
            },
            customdata: wells.map((well) => [plate, wellName(well), well.row, well.column, well.mean, well.count]),
            meta: { columns: COLUMNS },
            hovertemplate: "%{customdata[1]}: %{customdata[4]}<extra></extra>",
        });
        annotations.push(panelName(wrapText(plate, grid.panelWidth, FONT_SIZE.base, 1)[0], x, y));
        const frame = {
            ...BOX,
            showgrid: false,
            zeroline: false,
            ticks: "",
        };
        const tickfont = { size: FONT_SIZE.small, color: COLORS.muted };
        axes[axisId("xaxis", i)] = {
            ...frame,
            domain: across,
            anchor: y,
            range: [0.5, PLATE_COLUMNS + 0.5],
            tickvals: SHOWN_COLUMNS,
            showticklabels: !below,
            tickfont,
        };
        axes[axisId("yaxis", i)] = {
            ...frame,
            domain: up,
            anchor: x,
            range: [PLATE_ROWS + 0.5, 0.5],
            tickvals: SHOWN_ROWS,
            ticktext: SHOWN_ROWS.map((row) => wellName({ row, column: 1 })[0]),
            ticklabelstandoff: 3,
            showticklabels: first,
            tickfont,
        };
    });
    const { lowest, highest } = rangeOf(plates);
    const barLength = Math.max(90, Math.min(grid.height - margin.t - margin.b, 220));
    return {
        data,
        layout: {
            ...baseLayout(input, { width, height: grid.height, margin }),
            ...axes,
            annotations,
            plot_bgcolor: COLORS.band,
            coloraxis: {
                colorscale: SEQUENTIAL_SCALE,
                cmin: lowest,
                cmax: highest > lowest ? highest : lowest + 1,
                colorbar: {
                    ...colorBar({
                        title: wrapText(input.axis, Math.max(140, barLength), FONT_SIZE.base, 2)
                            .map(escapeText)
                            .join("<br>"),
                        length: barLength,
                        xpad: 8,
                    }),
                    y: 1,
                    yanchor: "top",
                    nticks: 5,
                },
            },
            hovermode: "closest",
        },
    };
}
/** The means of each plate's wells, plates and wells in order of appearance. */
function wellsByPlate(values) {
    if (values.length === 0)
        throw new Coos7Error("Expected at least one well to draw but found none");
    const plates = new Map();
    values.forEach(({ plate, well, value }, i) => {
        if (!Number.isFinite(value))
            throw new UsageError(`wells[${i}].value: expected a finite number but found ${value}`);
        const place = parseWell(well, `wells[${i}].well`);
        let wells = plates.get(plate);
        if (!wells)
            plates.set(plate, (wells = new Map()));
        const name = wellName(place);
        const known = wells.get(name);
        if (!known)
            wells.set(name, { ...place, mean: value, count: 1 });
        else
            known.mean += (value - known.mean) / ++known.count;
    });
    return new Map([...plates].map(([plate, wells]) => [plate, [...wells.values()]]));
}
function rangeOf(plates) {
    const means = [...plates.values()].flat().map(({ mean }) => mean);
    return { lowest: Math.min(...means), highest: Math.max(...means) };
}
function describe(plates, axis) {
    const wells = [...plates].flatMap(([plate, list]) => list.map((well) => ({ plate, ...well })));
    const text = (value) => String(Number(value.toPrecision(4)));
    const [lowest, highest] = [wells, wells].map((list, k) => list.reduce((a, b) => ((k === 0 ? b.mean < a.mean : b.mean > a.mean) ? b : a)));
    const place = (well) => `${text(well.mean)} (plate ${well.plate}, well ${wellName(well)})`;
    const sentences = [
        `${axis} of ${wells.length} wells on ${plates.size} ${plates.size === 1 ? "plate" : "plates"}: from ${place(lowest)} to ${place(highest)}.`,
    ];
    const mean = (list) => list.reduce((sum, well) => sum + well.mean, 0) / list.length;
    const border = wells.filter(isBorderWell);
    const interior = wells.filter((well) => !isBorderWell(well));
    if (border.length > 0 && interior.length > 0)
        sentences.push(`Mean of wells at the border: ${text(mean(border))}; of the others: ${text(mean(interior))}.`);
    return sentences;
}
//# sourceMappingURL=plate-map.js.map