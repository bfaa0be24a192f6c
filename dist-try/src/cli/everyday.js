import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { describeIoError, readTextIfThere } from "../core/files.js";
import { quieten } from "./progress.js";
/** What every command takes beside its own options. */
export const EVERYDAY_OPTIONS = {
    quiet: { type: "boolean" },
    log: { type: "string" },
};
const LOG_HEADING = "coos7 log";
/** Obeys `--quiet` and `--log FILE`. Throws {@link UsageError} where the file is there and none of this package's logs. */
export function obeyEveryday(values, argv) {
    if (values.quiet === true)
        quieten();
    if (typeof values.log !== "string")
        return;
    const path = resolve(values.log);
    try {
        if (existsSync(path) && !(statSync(path).isFile() && readFileSync(path, "utf8").startsWith(LOG_HEADING)))
            throw new UsageError(`${values.log} is there already and is no log of coos7; choose another --log`);
        appendFileSync(path, `${LOG_HEADING}, ${new Date().toISOString()}: coos7 ${argv.join(" ")}\n`);
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new UsageError(`Could not write ${values.log}: ${describeIoError(error)}; choose another --log`, {
            cause: error,
        });
    }
    for (const stream of [process.stdout, process.stderr]) {
        const write = stream.write.bind(stream);
        stream.write = ((chunk, ...rest) => {
            // Bars are drawn over and over; what stays ends its line.
            const text = stripVTControlCharacters(String(chunk));
            if (typeof chunk === "string" && text.endsWith("\n"))
                appendFileSync(path, text.replaceAll("\r", ""));
            return write(chunk, ...rest);
        });
    }
}
/** The file with options that are always the same. */
export const OPTIONS_FILE = "coos7.json";
const MAX_BYTES = 1e6;
/**
 * Options from a `coos7.json` in or beside the folder of the data, or in the folder where the command is called: an object
 * with the options of each command by its name, and of all under "*": `{ "*": { "workers": "2" }, "crop": { "nucleus":
 * "DAPI" } }`. Those of the command line come first. Undefined where there is no such file; throws {@link UsageError} where
 * it is no such object or names an option that the command does not have.
 */
export function optionsFromFile(name, command, { values, positionals, }) {
    const data = typeof values.data === "string" ? values.data : positionals[0];
    const places = [...(data === undefined || data === "sim" ? [] : [data, dirname(resolve(data))]), "."];
    const path = places.map((place) => join(place, OPTIONS_FILE)).find((one) => existsSync(one));
    if (path === undefined)
        return undefined;
    let found;
    try {
        found = JSON.parse(readTextIfThere(path, MAX_BYTES) ?? "");
    }
    catch (error) {
        throw new UsageError(`${path}: expected the options of commands as JSON (${errorMessage(error)}), e.g. {"crop": {"nucleus": "DAPI"}}`, { cause: error });
    }
    const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isObject(found) || !Object.values(found).every(isObject))
        throw new UsageError(`${path}: expected an object of options for each command, e.g. {"crop": {"nucleus": "DAPI"}}`);
    const own = {};
    for (const [section, isStrict] of [
        ["*", false],
        [name, true],
    ])
        for (const [option, value] of Object.entries((found[section] ?? {}))) {
            const type = (command.options[option] ?? EVERYDAY_OPTIONS[option])?.type;
            if (type === undefined && !isStrict)
                continue;
            if (type === undefined)
                throw new UsageError(`${path}: coos7 ${name} has no option ${JSON.stringify(option)}${suggestion(option, Object.keys(command.options))}`);
            const text = typeof value === "number" ? String(value) : value;
            if (typeof text !== (type === "boolean" ? "boolean" : "string"))
                throw new UsageError(`${path}: expected ${option} of ${name} to be ${type === "boolean" ? "true or false" : "a text or a number"} but found ${JSON.stringify(value)}`);
            if (values[option] === undefined && text !== false)
                own[option] = text;
        }
    return Object.keys(own).length > 0 ? { path, values: own } : undefined;
}
/** "; did you mean X?" where a name is nearly one that there is; else nothing. */
export function suggestion(name, known) {
    const nearest = known
        .map((one) => ({ one, distance: editDistance(name.toLowerCase(), one) }))
        .sort((a, b) => a.distance - b.distance)[0];
    const isNear = nearest && nearest.distance <= Math.max(1, Math.round(0.4 * Math.min(name.length, nearest.one.length)));
    return isNear ? `; did you mean ${nearest.one}?` : "";
}
/** Letters to change, leave out, put in or swap with their neighbour, at least. */
function editDistance(a, b) {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
    for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[a.length][b.length];
}
const SHELLS = ["bash", "zsh", "fish"];
/**
 * A script that completes the names of commands and options in a shell. Throws {@link UsageError} for one that there is none
 * for. `commands`: the options of each by name.
 */
export function completionScript(shell, commands) {
    const known = SHELLS.find((one) => one === basename(shell ?? ""));
    if (!known)
        throw new UsageError(`completion: expected the shell, ${SHELLS.join(", ")}, but found ${JSON.stringify(shell ?? "nothing")}; e.g. source <(coos7 completion bash)`);
    const names = [...commands.keys(), "help"].join(" ");
    if (known === "fish")
        return [
            `complete -c coos7 -n __fish_use_subcommand -f -a "${names}"`,
            ...Array.from(commands, ([name, options]) => options.map((option) => `complete -c coos7 -n "__fish_seen_subcommand_from ${name}" -l ${option}`)).flat(),
        ].join("\n");
    const cases = Array.from(commands, ([name, options]) => `    ${name}) options="${options.map((one) => `--${one}`).join(" ")}" ;;`);
    const start = known === "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
    return `${start}_coos7() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names}" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
    help) options="${[...commands.keys()].join(" ")}" ;;
${cases.join("\n")}
  esac
  if [ "\${word:0:1}" = "-" ] || [ "\${COMP_WORDS[1]}" = help ]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _coos7 coos7`;
}
//# sourceMappingURL=everyday.js.map