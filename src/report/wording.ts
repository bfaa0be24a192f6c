import { html, type Markup } from "./html.js";

/** The mark of what is made from simulated data; nothing beside measured ones. */
export function simulatedMark(simulated: boolean): Markup {
  return simulated ? html` <span class="simulated">simulated data</span>` : html``;
}

/** "12,345". */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** A percentage with one decimal, a dash where there is none. */
export function percent(value: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(1);
}

/** "+3.4", "−0.2", "0.0". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === "0.0") return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
