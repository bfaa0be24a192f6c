import type { PlotlyObject } from "./figure.js";
import { FONT_SIZE } from "./theme.js";

/** plotly sets the title right beside the longest label; an en space, which drawing keeps, holds it off. */
const LABEL_SPACE = "\u2002";

export interface ColorBarOptions {
  /** Beside the bar, as plotly's markup. */
  title: string;
  /** In pixels, as `xpad`, its distance from what it explains. */
  length: number;
  xpad: number;
  /** Where labels stand and what they say; chosen by plotly where missing. */
  tickvals?: number[];
  ticktext?: string[];
}

/** The bar at a figure's right that explains its colours. */
export function colorBar({ title, length, xpad, tickvals, ticktext }: ColorBarOptions): PlotlyObject {
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
