const HTML: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is shown as it is in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (c) => HTML[c]!);
}

const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/** Text that is shown as it is in LaTeX; control characters become spaces. */
export function escapeLatex(text: string): string {
  return plain(text).replaceAll(/[\\{}$&#%_^~<>]/g, (c) => LATEX[c]!);
}

/** Text that is shown as it is in a Markdown table cell. */
export function escapeMarkdown(text: string): string {
  return escapeHtml(plain(text)).replaceAll(/[\\`*_[\]|~$]/g, (c) => `\\${c}`);
}

/** Text without control characters, which could move a terminal's cursor or end a line. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
