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
  "−": "$-$",
};

/** Text that is shown as it is in LaTeX, no two hyphens as a dash; control characters become spaces. */
export function escapeLatex(text: string): string {
  return plain(text)
    .replaceAll(/[\\{}$&#%_^~<>−]/g, (c) => LATEX[c]!)
    .replaceAll(/-(?=-)/g, "-{}");
}

/** Text that is shown as it is in a Markdown table cell. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll(/[&<>]/g, (c) => HTML[c]!)
    .replaceAll(/[\\`*_[\]|~$]/g, (c) => `\\${c}`);
}

/** Text without control characters, which could move a terminal's cursor or end a line. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A number of bytes in decimal units and three digits: "912 bytes", "58.9 MB", "1.36 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`;
  let value = bytes / 1000;
  let unit = 0;
  // 999.6 kB would otherwise read "1.00e+3 kB".
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit]}`;
}

/** "8 s", "2 min 05 s", "1 h 12 min". */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, "0")} min`;
}

/** The shortest decimal that is this float32: read back, it is the same number. */
export function shortestDecimal(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
