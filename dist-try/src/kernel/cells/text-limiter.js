const DEFAULT_LIMITS = { lines: 10_000, bytes: 5_000_000 };
/** Cuts the text output of a cell at a number of lines or bytes, whichever comes first, and counts the rest. */
export class TextLimiter {
    #limits = DEFAULT_LIMITS;
    #used = { lines: 0, bytes: 0 };
    #left = { lines: 0, bytes: 0 };
    #endsInLine = false;
    #noted = false;
    setLimits(limits) {
        this.#limits = { ...this.#limits, ...limits };
    }
    /** The part of `text` that is still allowed. */
    pass(text) {
        const kept = this.#allowed(text);
        this.#used.lines += countLines(kept);
        this.#used.bytes += Buffer.byteLength(kept);
        if (kept !== "")
            this.#endsInLine = !kept.endsWith("\n");
        const rest = text.slice(kept.length);
        this.#left.lines += countLines(rest);
        this.#left.bytes += Buffer.byteLength(rest);
        return kept;
    }
    /** What to print when the cell has ended: how much was left out. Empty if nothing was, and the second time. */
    note() {
        if (this.#left.bytes === 0 || this.#noted)
            return "";
        this.#noted = true;
        const { lines, bytes } = this.#limits;
        return (`${this.#endsInLine ? "\n" : ""}[Text output cut at the limit of ${lines.toLocaleString("en")} lines or ` +
            `${formatBytes(bytes)}: ${this.#left.lines.toLocaleString("en")} more lines (${formatBytes(this.#left.bytes)}) ` +
            "were left out. outputLimit() of coos7/notebook sets the limit.]\n");
    }
    #allowed(text) {
        // Once cut, everything later is left out: short texts must not slip in behind a long one.
        if (this.#left.bytes > 0)
            return "";
        const lines = this.#limits.lines - this.#used.lines;
        const bytes = this.#limits.bytes - this.#used.bytes;
        // A text of n line breaks can touch n + 1 lines; most texts are far from both limits.
        if (text.length < lines && text.length * 3 <= bytes)
            return text;
        let end = 0;
        for (let line = 0; line < lines && end < text.length; line++) {
            const next = text.indexOf("\n", end);
            end = next < 0 ? text.length : next + 1;
        }
        const kept = text.slice(0, end);
        if (Buffer.byteLength(kept) <= bytes)
            return kept;
        // In streaming mode the decoder holds back a character whose bytes are incomplete.
        return new TextDecoder().decode(Buffer.from(kept).subarray(0, bytes), { stream: true });
    }
}
function countLines(text) {
    let lines = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
        lines++;
    return lines;
}
function formatBytes(bytes) {
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
//# sourceMappingURL=text-limiter.js.map