/**
 * Text as plotly has to be given it so that every character is shown as it is. Plotly reads a subset of HTML
 * (`<b>`, `<br>`, `<a href>`, entities) in every label, and TeX between dollar signs where MathJax is loaded.
 * All text that does not come from this package (class names, titles, model names) passes through here.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\$/g, "&#36;");
}

/**
 * Estimated width of a text in pixels, set in Arial or a font of the same metrics at `size` pixels; within a
 * tenth for Latin text. Builders use it to choose line breaks; plotly measures exactly when it draws.
 */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
  return ems * size;
}

function characterWidth(character: string): number {
  if (/[ijl'|]/.test(character)) return 0.22;
  if (/[ftI.,:;!/\\[\]\s]/.test(character)) return 0.28;
  if (/[r()\-"]/.test(character)) return 0.33;
  if (/[mMW@%]/.test(character)) return 0.86;
  if (/[A-Zw&]/.test(character)) return 0.7;
  return character.codePointAt(0)! < 0x1100 ? 0.55 : 1;
}

/**
 * Breaks a text at spaces into lines of at most `width` pixels. A word that is too wide, and a text of more
 * than `maxLines` lines, ends in an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, maxLines = 3): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] += "…";
  return kept.map((line) => shortenText(line, width, size));
}

/** Cuts a text to `width` pixels, marking the cut with an ellipsis. */
function shortenText(text: string, width: number, size: number): string {
  if (estimateWidth(text, size) <= width) return text;
  const characters = [...text.replace(/…$/u, "")];
  while (characters.length > 1 && estimateWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Lines of plain text as one plotly label. */
export function plotlyLines(lines: readonly string[]): string {
  return lines.map(escapeText).join("<br>");
}
