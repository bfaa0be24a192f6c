// An executed notebook as a page: its text, its cells, and what they put out, with pictures in place of what moves.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The page as Markdown, and its pictures by name. */
export function notebookPage(path) {
  const name = basename(path, ".ipynb");
  const { cells } = JSON.parse(readFileSync(path, "utf8"));
  const pictures = new Map();
  const picture = (bytes, extension) => {
    const file = `${name}-${pictures.size + 1}.${extension}`;
    pictures.set(file, bytes);
    return file;
  };
  const parts = cells.flatMap(({ cell_type: type, source, outputs = [] }) => {
    const text = joined(source).trimEnd();
    if (type === "markdown") return [text];
    if (type === "raw") return [fenced(text, "")];
    return [fenced(text, "ts"), ...outputs.map((output) => outputText(output, picture)).filter(Boolean)];
  });
  return { text: `${parts.join("\n\n")}\n`, pictures };
}

function outputText(output, picture) {
  if (output.output_type === "stream") return printed(joined(output.text));
  if (output.output_type === "error") return printed(`${output.ename}: ${output.evalue}`);
  const data = output.data ?? {};
  const html = joined(data["text/html"] ?? "");
  if (data["image/png"]) {
    const file = picture(Buffer.from(joined(data["image/png"]), "base64"), "png");
    const [, width] = /\bwidth: (\d+)px/.exec(html) ?? [];
    return `<img src="${file}" alt="${altText(html, data)}"${width ? ` width="${width}"` : ""}>`;
  }
  if (data["image/svg+xml"])
    return `<img src="${picture(joined(data["image/svg+xml"]), "svg")}" alt="${altText(html, data)}">`;
  if (data["text/markdown"]) return joined(data["text/markdown"]);
  // In Markdown an empty line ends what is HTML.
  if (/^\s*<table\b/.test(html)) return html.trim().replace(/\n\s*\n/g, "\n");
  return printed(joined(data["text/plain"] ?? ""));
}

/** What a picture shows, in words: those of the figure, else the output's plain text. */
function altText(html, data) {
  const [, alt] = /<img\b[^>]*?\balt="([^"]*)"/.exec(html) ?? [];
  return (alt ?? escaped(joined(data["text/plain"] ?? ""))).replace(/\s+/g, " ");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** What a terminal would show, without its colours. */
function printed(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  const plain = text.replace(/\u001b\[[\d;]*m/g, "").trimEnd();
  return plain && fenced(plain, "text");
}

function fenced(text, language) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function joined(text) {
  return Array.isArray(text) ? text.join("") : text;
}
