import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { jsonText } from "../core/json.js";
import { field } from "./content.js";
/** Sessions that are kept; older ones are removed. */
const KEPT_SESSIONS = 500;
const FILE = /^(\d{6,})\.jsonl$/;
/**
 * What was run in this and earlier sessions. Each session appends to a file of its own, named by its number:
 * making the file is what takes the number, so that kernels that start at once do not share one.
 */
export class History {
    #folder;
    #session;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Adds a cell of this session. History is a convenience: where it cannot be written, it is not kept. */
    add(line, input, output) {
        try {
            const path = this.#path(this.#currentSession());
            appendFileSync(path, `${jsonText({ line, input, ...(output === undefined ? {} : { output }) })}\n`);
        }
        catch { }
    }
    /** The last `count` entries of all sessions. */
    tail(count) {
        const found = [];
        for (const session of this.#sessions().reverse()) {
            if (found.length >= count)
                break;
            found.unshift(...this.#read(session));
        }
        return count > 0 ? found.slice(-count) : [];
    }
    /** Lines `start` to `stop` (exclusive; to the end if missing) of a session; 0 is this one, -1 the last. */
    range(session, start, stop) {
        const absolute = session > 0 ? session : this.#currentSession() + session;
        return this.#read(absolute).filter(({ line }) => line >= start && line < (stop ?? Number.POSITIVE_INFINITY));
    }
    /**
     * The last `count` entries whose input matches a pattern with `*` and `?`, as it is or with all spaces left
     * out (`1?2*` finds `1 + 2` however it was spaced); `unique` keeps the latest of equals.
     */
    search(pattern, count, unique) {
        const exact = globPattern(pattern);
        const compact = globPattern(pattern.replace(/\s/g, ""));
        let found = this.#sessions()
            .flatMap((session) => this.#read(session))
            .filter(({ input }) => exact.test(input) || compact.test(input.replace(/\s/g, "")));
        if (unique) {
            const latest = new Map(found.map((entry) => [entry.input, entry]));
            found = found.filter((entry) => latest.get(entry.input) === entry);
        }
        return count > 0 ? found.slice(-count) : [];
    }
    #currentSession() {
        if (this.#session !== undefined)
            return this.#session;
        mkdirSync(this.#folder, { recursive: true });
        const sessions = this.#sessions();
        for (const old of sessions.slice(0, -KEPT_SESSIONS))
            rmSync(this.#path(old), { force: true });
        for (let session = (sessions.at(-1) ?? 0) + 1;; session++) {
            try {
                closeSync(openSync(this.#path(session), "wx", 0o600));
                this.#session = session;
                return session;
            }
            catch (error) {
                if (error.code !== "EEXIST")
                    throw error;
            }
        }
    }
    #sessions() {
        let names;
        try {
            names = readdirSync(this.#folder);
        }
        catch {
            return [];
        }
        return names
            .map((name) => Number(FILE.exec(name)?.[1]))
            .filter((session) => session > 0)
            .sort((a, b) => a - b);
    }
    #path(session) {
        return join(this.#folder, `${String(session).padStart(6, "0")}.jsonl`);
    }
    /** The entries of a session; a line that was cut off by a crash is left out. */
    #read(session) {
        let text;
        try {
            text = readFileSync(this.#path(session), "utf8");
        }
        catch {
            return [];
        }
        return text.split("\n").flatMap((line) => {
            try {
                return [{ session, ...JSON.parse(line) }];
            }
            catch {
                return [];
            }
        });
    }
}
/** A pattern in which `*` stands for any text and `?` for any character. */
function globPattern(pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, "[^]*")
        .replace(/\?/g, "[^]");
    return new RegExp(`^${source}$`);
}
/** What a history_request asks for, in the form of its reply. Throws `InvalidRequest` for fields of another type. */
export function lookUp(history, content) {
    const count = field(content, "n", "number", 1000);
    const access = field(content, "hist_access_type", "string", "tail");
    const entries = access === "range"
        ? history.range(field(content, "session", "number", 0), field(content, "start", "number", 0), content.stop ?? undefined)
        : access === "search"
            ? history.search(field(content, "pattern", "string", "*"), count, field(content, "unique", "boolean", false))
            : history.tail(count);
    const withOutput = field(content, "output", "boolean", false);
    return entries.map(({ session, line, input, output }) => [
        session,
        line,
        withOutput ? [input, output ?? null] : input,
    ]);
}
//# sourceMappingURL=history.js.map