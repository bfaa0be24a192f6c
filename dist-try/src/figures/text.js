/**
 * Text as plotly has to be given it so that every character is shown as it is. Plotly reads a subset of HTML
 * (`<b>`, `<br>`, `<a href>`, entities) in every label, and TeX between dollar signs where MathJax is loaded.
 * All text that does not come from this package (class names, titles, model names) passes through here.
 */
export function escapeText(text) {
    return text
        .replace(/\p{Cc}+/gu, " ")
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/\$/g, "&#36;");
}
/** Plain text in a template of hover texts, where `%{…}` stands for something. */
export function templateText(text) {
    return escapeText(text).replaceAll("%", "&#37;");
}
/**
 * Estimated width of a text in pixels, set in Arial or a font of the same metrics at `size` pixels; within a
 * tenth for Latin text. Builders use it to choose line breaks; plotly measures exactly when it draws.
 */
export function estimateWidth(text, size) {
    let ems = 0;
    for (const character of text)
        ems += characterWidth(character);
    return ems * size;
}
function characterWidth(character) {
    if (/[ijl'|]/.test(character))
        return 0.22;
    if (/[ftI.,:;!/\\[\]\s]/.test(character))
        return 0.28;
    if (/[r()\-"]/.test(character))
        return 0.33;
    if (/[mMW@%]/.test(character))
        return 0.86;
    if (/[A-Zw&]/.test(character))
        return 0.7;
    return character.codePointAt(0) < 0x1100 ? 0.55 : 1;
}
/**
 * Breaks a text at spaces into lines of at most `width` pixels. A word that is too wide, and a text of more
 * than `maxLines` lines, ends in an ellipsis.
 */
export function wrapText(text, width, size, maxLines = 3) {
    const lines = [];
    for (const word of text.trim().split(/\s+/u)) {
        const line = lines.at(-1);
        const longer = line === undefined ? word : `${line} ${word}`;
        if (line !== undefined && estimateWidth(longer, size) <= width)
            lines[lines.length - 1] = longer;
        else
            lines.push(word);
    }
    const kept = lines.length > maxLines ? [...lines.slice(0, maxLines - 1), lines.slice(maxLines - 1).join(" ")] : lines;
    return kept.map((line) => shortenText(line, width, size));
}
/** Cuts a text to `width` pixels, marking the cut with an ellipsis. */
function shortenText(text, width, size) {
    if (estimateWidth(text, size) <= width)
        return text;
    const characters = [...text];
    while (characters.length > 1 && estimateWidth(`${characters.join("")}…`, size) > width)
        characters.pop();
    return `${characters.join("").trimEnd()}…`;
}
/**
 * Labels for columns of `slot` pixels: horizontal and broken at spaces where every word fits its column, upright
 * otherwise, then of at most `upright.width` pixels and `upright.lines` lines.
 */
export function columnLabels(names, slot, size, upright) {
    const words = names.flatMap((name) => name.trim().split(/\s+/u));
    if (words.every((word) => estimateWidth(word, size) <= slot)) {
        const lines = names.map((name) => wrapText(name, slot, size, 4));
        return { lines, angle: 0, height: Math.max(...lines.map((name) => name.length)) * size * 1.3 };
    }
    const lines = names.map((name) => wrapText(name, upright.width, size, upright.lines));
    return { lines, angle: -90, height: Math.max(...lines.flat().map((line) => estimateWidth(line, size))) };
}
/** Lines of plain text as one plotly label. */
export function plotlyLines(lines) {
    return lines.map(escapeText).join("<br>");
}
const ENTITIES = { lt: "<", gt: ">", amp: "&", "#36": "$" };
/** A plotly label as plain text in one line: the reverse of {@link plotlyLines}, without markup. */
export function plainText(label) {
    return label
        .replace(/<br\s*\/?>/gi, " ")
        .replace(/<[^>]*>/g, "")
        .replace(/&(lt|gt|amp|#36);/g, (_, name) => ENTITIES[name]);
}
/** "a", "a and b", "a, b and c". */
export function listText(items) {
    if (items.length < 2)
        return items[0] ?? "";
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
//# sourceMappingURL=text.js.map