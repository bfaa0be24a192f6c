import type { Figure } from "../figure.js";
import { plainText } from "../text.js";

/** A figure's title as plain text; empty where it has none. */
export function figureTitle({ layout }: Figure): string {
  const title = layout.title as { text?: unknown } | string | undefined;
  const text = typeof title === "object" ? title.text : title;
  return typeof text === "string" ? plainText(text) : "";
}
