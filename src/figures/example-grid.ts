import { UsageError } from "../core/errors.js";
import { IMAGE_LENGTH, IMAGE_SIZE } from "../dataset/types.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { greyPngUri } from "./grey-png.js";
import { escapeText, plotlyLines, wrapText } from "./text.js";
import { baseLayout, COLORS, type FigureHeading, FONT_SIZE, namedAxis, note } from "./theme.js";

/** Example images in rows and columns. */
export interface ExampleGridInput extends FigureHeading {
  /**
   * `images[row][column]`: an image of two channels (8192 values, of which the first channel is shown) or one
   * (4096); null where there is none.
   */
  images: readonly (readonly (Float32Array | null)[])[];
  /** What each row shows, e.g. a class. */
  rows: readonly string[];
  /** What each column shows, e.g. a split; neighbours of the same name share a heading. */
  columns: readonly string[];
}

const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const GAP = 4;
const CELL = IMAGE_SIZE + GAP;
const ZOOM = 4;
const SCALE_NOTE = `${IMAGE_SIZE} x ${IMAGE_SIZE} px crops, each scaled to its own minimum and maximum`;
const LABEL_WIDTH = 120;

/**
 * Table 1 of the paper as a picture: the protein channel of example cells, one row per class. Each image is
 * scaled to its own minimum and maximum, as the note below the figure says.
 * Throws {@link UsageError} where images are missing from a row, have another size, or pixels are not finite.
 */
export function exampleGrid(input: ExampleGridInput): Figure {
  const { images, rows, columns } = input;
  if (rows.length === 0 || columns.length === 0)
    throw new UsageError(
      `rows, columns: expected at least one of each but found ${rows.length} and ${columns.length}`,
    );
  if (images.length !== rows.length)
    throw new UsageError(`images: expected ${rows.length} rows but found ${images.length}`);
  const cells = images.flatMap((row, r) => {
    if (row.length !== columns.length)
      throw new UsageError(`images: expected ${columns.length} images in row ${r} but found ${row.length}`);
    return row.map((image, c) => ({ r, c, ...(image ? scaleToGrey(image, `row ${r}, column ${c}`) : {}) }));
  });
  const shown = cells.filter((cell) => cell.pixels !== undefined);
  const width = columns.length * CELL;
  const left = LABEL_WIDTH + 22;
  const scaleNote = wrapText(SCALE_NOTE, left + width - 12, FONT_SIZE.small, 4);
  const margin = { l: left, r: 12, t: 26, b: 16 + scaleNote.length * FONT_SIZE.small * 1.3 };
  const height = rows.length * CELL;
  const headings = columnHeadings(columns);

  return {
    data: [
      // Invisible markers over the images carry the data and what hovering shows.
      {
        type: "scatter",
        mode: "markers",
        x: shown.map((cell) => cell.c),
        y: shown.map((cell) => cell.r),
        marker: { symbol: "square", size: IMAGE_SIZE, opacity: 0 },
        customdata: shown.map((cell) => [
          rows[cell.r]!,
          columns[cell.c]!,
          cell.c + 1,
          cell.minimum,
          cell.maximum,
        ]),
        meta: { columns: ["row", "column", "position", "minimum", "maximum"] },
        text: shown.map((cell) => `${escapeText(rows[cell.r]!)}<br>${escapeText(columns[cell.c]!)}`),
        hovertemplate: "%{text}<br>%{customdata[3]} to %{customdata[4]}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...baseLayout(input, {
        width: margin.l + width + margin.r,
        height: margin.t + height + margin.b,
        margin,
      }),
      xaxis: { visible: false, range: [-0.5, columns.length - 0.5], fixedrange: true },
      yaxis: namedAxis(
        rows.map((name) => wrapText(name, LABEL_WIDTH, FONT_SIZE.base, 4)),
        { range: [rows.length - 0.5, -0.5], fixedrange: true },
      ),
      images: shown.map((cell) => ({
        source: greyPngUri(cell.pixels!, IMAGE_SIZE, IMAGE_SIZE, ZOOM),
        xref: "x",
        yref: "y",
        x: cell.c,
        y: cell.r,
        sizex: IMAGE_SIZE / CELL,
        sizey: IMAGE_SIZE / CELL,
        xanchor: "center",
        yanchor: "middle",
        sizing: "stretch",
        layer: "below",
      })),
      shapes: headings.shapes,
      annotations: [
        ...headings.annotations,
        ...cells
          .filter((cell) => cell.pixels === undefined)
          .map((cell) => note("–", { x: cell.c, y: cell.r, font: { color: COLORS.muted } })),
        {
          text: plotlyLines(scaleNote),
          showarrow: false,
          align: "right",
          xref: "paper",
          yref: "paper",
          x: 1,
          y: 0,
          xanchor: "right",
          yanchor: "top",
          yshift: -6,
          font: { size: FONT_SIZE.small, color: COLORS.muted },
        },
      ],
    },
  };
}

/** A heading over each run of columns of the same name, with a line that spans the run. */
function columnHeadings(columns: readonly string[]): { annotations: PlotlyObject[]; shapes: PlotlyObject[] } {
  const annotations: PlotlyObject[] = [];
  const shapes: PlotlyObject[] = [];
  for (let start = 0; start < columns.length; ) {
    let end = start;
    while (columns[end + 1] === columns[start]) end++;
    const [name = ""] = wrapText(columns[start]!, (end - start + 1) * CELL - GAP, FONT_SIZE.base, 1);
    annotations.push(
      note(name, {
        xref: "x",
        yref: "paper",
        x: (start + end) / 2,
        y: 1,
        yanchor: "bottom",
        yshift: 4,
        font: { size: FONT_SIZE.base },
      }),
    );
    const half = IMAGE_SIZE / CELL / 2;
    shapes.push({
      type: "line",
      xref: "x",
      yref: "paper",
      x0: start - half,
      x1: end + half,
      ysizemode: "pixel",
      yanchor: 1,
      y0: 2,
      y1: 2,
      line: { color: COLORS.muted, width: 1 },
    });
    start = end + 1;
  }
  return { annotations, shapes };
}

function scaleToGrey(
  image: Float32Array,
  where: string,
): { pixels: Uint8Array; minimum: number; maximum: number } {
  if (image.length !== PIXELS && image.length !== IMAGE_LENGTH)
    throw new UsageError(
      `images: expected ${IMAGE_LENGTH} values (2 x ${IMAGE_SIZE} x ${IMAGE_SIZE}) or ${PIXELS} in ${where} but found ${image.length}`,
    );
  const channel = image.subarray(0, PIXELS);
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const value of channel) {
    if (!Number.isFinite(value))
      throw new UsageError(`images: expected finite pixels in ${where} but found ${value}`);
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  const scale = maximum > minimum ? 255 / (maximum - minimum) : 0;
  return {
    pixels: Uint8Array.from(channel, (value) => Math.round((value - minimum) * scale)),
    minimum,
    maximum,
  };
}
