// What a failure looks like in the notebook. Nothing here may throw, whatever has been thrown.
import { inspect } from "node:util";
const FRAME = /^\s+at .*/;
/** More problems than this are counted, not shown. */
const SHOWN_PROBLEMS = 10;
/** Errors inside of errors: causes, and those of an AggregateError. */
const SHOWN_INNER = 10;
const MODULE_NOT_FOUND = /^Cannot find (?:module|package) '([^']+)'/;
const colour = (code) => (text) => `\u001b[${code}m${text}\u001b[39m`;
const red = colour(31);
const green = colour(32);
const cyan = colour(36);
const bold = (text) => `\u001b[1m${text}\u001b[22m`;
/** The `error` of a cell that does not compile: each problem with its line and a caret below it. */
export function compileFailure(problems, label, source) {
    const lines = source.split("\n");
    const traceback = problems.slice(0, SHOWN_PROBLEMS).map(({ message, code, start, end, file }) => {
        const place = `${file?.name ?? label}:${start.line + 1}:${start.character + 1}`;
        const line = file?.line ?? lines[start.line] ?? "";
        const until = end.line === start.line ? end.character : line.length;
        const advice = adviceFor(message);
        return [
            `${cyan(place)} - ${red("error")} TS${code}: ${message}`,
            markedLine(line, start.line + 1, start.character, Math.max(1, until - start.character)),
            ...(advice === undefined ? [] : [advice]),
        ].join("\n");
    });
    const more = problems.length - SHOWN_PROBLEMS;
    if (more > 0)
        traceback.push(`and ${more} more ${more === 1 ? "problem" : "problems"}`);
    const first = problems[0];
    const place = first.file
        ? `${first.file.name}, line ${first.start.line + 1}`
        : `line ${first.start.line + 1}`;
    const head = problems.length === 1 ? "this cell was not run" : `${problems.length} problems; this cell was not run`;
    return {
        ename: "CompileError",
        evalue: `${first.message} (${place})`,
        traceback: [`${red(bold("CompileError"))}: ${head}`, ...traceback],
    };
}
/** The `error` of a cell that threw: the message, the line of the cell it came through, the frames. */
export function thrownFailure(thrown, positions) {
    const error = errorOf(thrown);
    if (!error) {
        const evalue = textOf(thrown);
        return { ename: "Thrown", evalue, traceback: [`${red(bold("Thrown"))}: ${evalue}`] };
    }
    const [head, ...rest] = described(error, positions);
    return {
        ename: error.name,
        evalue: error.message,
        traceback: [head, ...rest, ...inner(error, positions, new Set([thrown]))],
    };
}
function errorOf(thrown) {
    const read = (key) => {
        try {
            return thrown[key];
        }
        catch {
            return undefined;
        }
    };
    let isError = false;
    try {
        isError = thrown instanceof Error || Object.prototype.toString.call(thrown) === "[object Error]";
    }
    catch { }
    if (!isError)
        return undefined;
    const stack = read("stack");
    const errors = read("errors");
    return {
        name: textOf(read("name")) || "Error",
        message: textOf(read("message") ?? ""),
        frames: typeof stack === "string" ? stack.split("\n").filter((line) => FRAME.test(line)) : [],
        cause: read("cause"),
        errors: Array.isArray(errors) ? errors : [],
    };
}
function described({ name, message, frames }, positions) {
    const lines = [`${red(bold(name))}: ${message}`];
    const advice = adviceFor(message);
    if (advice !== undefined)
        lines.push(advice);
    const at = positions.innermost(frames);
    if (at)
        lines.push(markedLine(at.text, at.line, at.column - 1, 1));
    return [
        ...lines,
        ...frames.map((frame) => frame.replace(/((?:cell|silent)\[\d+\](?::\d+){0,2})/, green("$1"))),
    ];
}
/** What an error was caused by, and the errors that it gathers. */
function inner(error, positions, seen) {
    const found = [];
    const add = (label, each) => {
        if (seen.has(each) || seen.size > SHOWN_INNER)
            return;
        seen.add(each);
        const read = errorOf(each);
        if (!read) {
            found.push(`${label} ${textOf(each)}`);
            return;
        }
        const [head, ...rest] = described(read, positions);
        found.push(`${label} ${head}`, ...rest.map((line) => `  ${line.replaceAll("\n", "\n  ")}`));
        found.push(...inner(read, positions, seen));
    };
    error.errors.forEach((each, i) => {
        add(`[${i + 1} of ${error.errors.length}]`, each);
    });
    if (error.cause !== undefined && error.cause !== null)
        add("caused by", error.cause);
    return found;
}
/** What to do about a module that is not there. */
function adviceFor(message) {
    const name = MODULE_NOT_FOUND.exec(message)?.[1];
    if (name === undefined || /^[./\\]|^node:|^[A-Za-z]:/.test(name))
        return undefined;
    const [scope, rest] = name.split("/");
    return `To install it, in a terminal in this folder: npm install ${scope.startsWith("@") ? `${scope}/${rest}` : scope}`;
}
function markedLine(text, line, start, length) {
    const margin = `${String(line).padStart(5)} | `;
    // Tabs are kept, so that the caret stands under the same column.
    const indent = text.slice(0, start).replace(/[^\t]/g, " ");
    return `${margin}${text}\n${" ".repeat(margin.length - 2)}| ${indent}${red("^".repeat(length))}`;
}
/** Anything as text. */
function textOf(value) {
    try {
        return typeof value === "string"
            ? value
            : inspect(value, { depth: 3, maxArrayLength: 20, maxStringLength: 10_000 });
    }
    catch {
        return "something that cannot be shown";
    }
}
/** The first line of `error.stack`. */
export function errorHead(error) {
    try {
        return Error.prototype.toString.call(error);
    }
    catch {
        return "Error";
    }
}
//# sourceMappingURL=traceback.js.map