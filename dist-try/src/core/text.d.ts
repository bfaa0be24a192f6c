/** Text that is shown as it is in HTML, in content and in quoted attributes. */
export declare function escapeHtml(text: string): string;
/** Text that is shown as it is in LaTeX, no two hyphens as a dash; control characters become spaces. */
export declare function escapeLatex(text: string): string;
/** Text that is shown as it is in a Markdown table cell. */
export declare function escapeMarkdown(text: string): string;
/** Text without control characters, which could move a terminal's cursor or end a line. */
export declare function plain(text: string): string;
/** A number of bytes in decimal units and three digits: "912 bytes", "58.9 MB", "1.36 GB". */
export declare function formatBytes(bytes: number): string;
/** "8 s", "2 min 05 s", "1 h 12 min". */
export declare function formatSeconds(seconds: number): string;
/** The shortest decimal that is this float32: read back, it is the same number. */
export declare function shortestDecimal(value: number): number;
