import { FONT_SIZE } from "./theme.js";
/** Lays panels out at the given places. */
export function panelGrid(places, sizes) {
    const { width, panelHeight, columns, gap, margin } = sizes;
    const rows = Math.max(...places.map(({ row }) => row)) + 1;
    const plotWidth = width - margin.l - margin.r;
    const plotHeight = rows * panelHeight + (rows - 1) * gap.y;
    const panelWidth = (plotWidth - (columns - 1) * gap.x) / columns;
    return {
        height: plotHeight + margin.t + margin.b,
        panelWidth,
        domain(panel) {
            const { row, column } = places[panel];
            const left = column * (panelWidth + gap.x);
            const bottom = plotHeight - row * (panelHeight + gap.y) - panelHeight;
            return {
                x: [left / plotWidth, (left + panelWidth) / plotWidth],
                y: [bottom / plotHeight, (bottom + panelHeight) / plotHeight],
                first: column === 0,
            };
        },
    };
}
/**
 * Places of panels row by row in so many columns. Panels come in groups of the given sizes: a group that does
 * not fit into what is left of a row begins a new one.
 */
export function flowPanels(groups, columns) {
    const places = [];
    let row = 0;
    let column = 0;
    for (const size of groups) {
        if (column > 0 && column + size > columns) {
            row++;
            column = 0;
        }
        for (let i = 0; i < size; i++) {
            if (column === columns) {
                row++;
                column = 0;
            }
            places.push({ row, column: column++ });
        }
    }
    return places;
}
/** Plotly's name of an axis: no number for the first panel, 2 for the second… */
export function axisId(prefix, panel) {
    return panel === 0 ? prefix : `${prefix}${panel + 1}`;
}
/** plotly sets the title right beside the longest label; an en space, which drawing keeps, holds it off. */
const LABEL_SPACE = "\u2002";
/** The bar at a figure's right that explains its colours. */
export function colorBar({ title, length, xpad, tickvals, ticktext }) {
    return {
        title: { text: title, side: "right", font: { size: FONT_SIZE.base } },
        thickness: 10,
        xpad,
        len: length,
        lenmode: "pixels",
        outlinewidth: 0,
        ticksuffix: LABEL_SPACE,
        tickfont: { size: FONT_SIZE.small },
        ...(tickvals ? { tickvals } : {}),
        ...(ticktext ? { ticktext: ticktext.map((text) => `${text}${LABEL_SPACE}`) } : {}),
    };
}
//# sourceMappingURL=panels.js.map