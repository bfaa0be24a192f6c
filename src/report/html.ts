import { escapeHtml, plain } from "../core/escape.js";

/** HTML that goes into a page as it is. {@link html} makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text, which is escaped, markup, and lists of these. */
export type Content = string | number | Markup | readonly Content[];

/** A template tag: HTML in which everything that is put in is escaped, unless it is markup made by this tag. */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(parts.map((part, i) => (i === 0 ? "" : render(contents[i - 1]!)) + part).join(""));
}

function render(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(render).join("");
  return escapeHtml(plain(String(content)));
}
