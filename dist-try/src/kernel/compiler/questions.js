// What a front end asks about code: completions, what a name is, whether a cell is complete.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
/** Diagnostics of a text that ends inside a template, a comment, a string or a regular expression. */
const UNTERMINATED = new Set([1002, 1010, 1160, 1161]);
const NOTHING = { matches: [] };
const MOST = 500;
/** Whether the text of a cell can be run, can never be run, or needs more lines. */
export function completeness(ts, code) {
    const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
    const [first] = file
        .parseDiagnostics;
    if (!first)
        return { status: "complete" };
    const atEnd = first.start >= code.trimEnd().length;
    return atEnd || UNTERMINATED.has(first.code)
        ? { status: "incomplete", indent: indentOfNextLine(code) }
        : { status: "invalid" };
}
function indentOfNextLine(code) {
    const lastLine = code.slice(code.lastIndexOf("\n") + 1);
    const indent = /^\s*/.exec(lastLine)[0];
    return /[{([]\s*$/.test(lastLine) ? `${indent}  ` : indent;
}
/** What can stand at `cursor`, best first, each with the kind of thing that it is. */
export function complete(language, rootDir, code, cursor) {
    const { ts } = language;
    const { file } = language.cell(`${code}\nexport {};`);
    const info = language.service.getCompletionsAtPosition(language.cellPath, cursor, {
        includeCompletionsForModuleExports: false,
        includeCompletionsWithInsertText: false,
    });
    const literal = stringAround(ts, file, cursor);
    if (!info || info.entries.length === 0)
        return literal ? files(rootDir, code, literal, cursor) : { ...NOTHING, start: cursor, end: cursor };
    const spanOf = (entry) => {
        const span = entry.replacementSpan ?? info.optionalReplacementSpan;
        if (!literal)
            return span ? { start: span.start, end: span.start + span.length } : wordAt(code, cursor);
        if (entry.replacementSpan)
            return { start: span.start, end: span.start + span.length };
        // Parts of a path begin behind the last slash, names of modules with the string.
        const isPart = entry.kind === ts.ScriptElementKind.directory || entry.kind === ts.ScriptElementKind.scriptElement;
        return {
            start: isPart ? literal.start + code.slice(literal.start, cursor).lastIndexOf("/") + 1 : literal.start,
            end: literal.end,
        };
    };
    const spans = info.entries.map(spanOf);
    const start = Math.min(...spans.map((each) => each.start));
    const end = Math.max(...spans.map((each) => each.end), cursor);
    const typed = code.slice(start, cursor);
    const ranked = info.entries
        .map((entry, i) => {
        const text = code.slice(start, spans[i].start) + entry.name;
        return { text, type: kindOf(ts, entry), rank: rankOf(text, typed), sort: entry.sortText, i };
    })
        .filter(({ rank }) => rank < 3)
        .sort((a, b) => a.rank - b.rank || (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.i - b.i));
    const matches = ranked.slice(0, MOST).map(({ text, type }) => ({ text, type }));
    return { matches, start, end };
}
/** How well a completion fits what has been typed: 0 begins with it, 1 in other letters' case, 2 contains it. */
function rankOf(text, typed) {
    if (text.startsWith(typed))
        return 0;
    const [small, wanted] = [text.toLowerCase(), typed.toLowerCase()];
    return small.startsWith(wanted) ? 1 : small.includes(wanted) ? 2 : 3;
}
function wordAt(code, cursor) {
    const before = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, cursor))[0];
    const after = /^[\p{ID_Continue}$]*/u.exec(code.slice(cursor))[0];
    return { start: cursor - before.length, end: cursor + after.length };
}
/** The inside of the string that the cursor stands in. */
function stringAround(ts, file, cursor) {
    let found;
    const visit = (node) => {
        if (node.pos > cursor || node.end < cursor)
            return;
        if (ts.isStringLiteralLike(node) && node.getStart(file) < cursor) {
            const closed = node.isUnterminated !== true;
            const end = closed ? node.end - 1 : node.end;
            if (cursor <= end)
                found = { start: node.getStart(file) + 1, end };
        }
        ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
}
/** Files and folders that a string could name. */
function files(rootDir, code, literal, cursor) {
    const typed = code.slice(literal.start, cursor);
    const slash = typed.lastIndexOf("/");
    const [folder, begun] = [typed.slice(0, slash + 1), typed.slice(slash + 1)];
    const start = literal.start + slash + 1;
    let entries;
    try {
        entries = readdirSync(resolve(rootDir, folder), { withFileTypes: true });
    }
    catch {
        return { ...NOTHING, start: cursor, end: cursor };
    }
    const matches = entries
        .filter(({ name }) => name.startsWith(begun) && (begun !== "" || !name.startsWith(".")))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((entry) => ({ text: entry.isDirectory() ? `${entry.name}/` : entry.name, type: "path" }));
    return { matches, start, end: Math.max(cursor, literal.end) };
}
/** The kind of a completion in the words of `_jupyter_types_experimental`. */
function kindOf(ts, { kind }) {
    const { ScriptElementKind: K } = ts;
    if (kind === K.functionElement || kind === K.localFunctionElement || kind === K.memberFunctionElement)
        return "function";
    if (kind === K.memberVariableElement ||
        kind === K.memberGetAccessorElement ||
        kind === K.memberSetAccessorElement)
        return "property";
    if (kind === K.constElement ||
        kind === K.letElement ||
        kind === K.variableElement ||
        kind === K.localVariableElement ||
        kind === K.parameterElement)
        return "variable";
    if (kind === K.scriptElement || kind === K.directory)
        return "path";
    if (kind === K.externalModuleName || kind === K.moduleElement)
        return "module";
    if (kind === K.typeElement || kind === K.interfaceElement || kind === K.typeParameterElement)
        return "type";
    if (kind === K.enumElement || kind === K.enumMemberElement)
        return "enum";
    return kind === K.classElement || kind === K.localClassElement
        ? "class"
        : kind === K.keyword
            ? "keyword"
            : String(kind);
}
/** What is known of the name at `cursor` or just before it, or of the call whose parentheses it stands in. */
export function inspect(language, code, cursor) {
    language.cell(`${code}\nexport {};`);
    const { service, cellPath, ts } = language;
    // Just behind a name it is the name that is meant, between parentheses the call.
    const positions = /[\p{ID_Continue}$]/u.test(code[cursor - 1] ?? "") ? [cursor, cursor - 1] : [cursor];
    for (const position of positions) {
        const info = service.getQuickInfoAtPosition(cellPath, position);
        if (!info)
            continue;
        const signature = ts.displayPartsToString(info.displayParts);
        // The type of what is not known.
        if (signature === "any")
            continue;
        return describe(signature, info.documentation ?? [], info.tags ?? []);
    }
    const help = service.getSignatureHelpItems(cellPath, cursor, undefined);
    const item = help?.items[help.selectedItemIndex];
    if (!help || !item)
        return undefined;
    const all = help.items.map((each) => signatureText(ts, each));
    const chosen = all[help.selectedItemIndex];
    const others = all.length > 1
        ? [`// ${all.length - 1} more forms`, ...all.filter((each) => each !== chosen).slice(0, 4)]
        : [];
    const parameter = item.parameters[Math.min(help.argumentIndex, item.parameters.length - 1)];
    const about = parameter ? ts.displayPartsToString(parameter.documentation) : "";
    const now = parameter && about !== "" ? [{ text: `\n\n${parameter.name}: ${about}`, kind: "text" }] : [];
    return describe([chosen, ...others].join("\n"), [...item.documentation, ...now], item.tags.filter(({ name }) => name !== "param"));
}
function signatureText(ts, item) {
    const parts = ts.displayPartsToString;
    const separator = parts(item.separatorDisplayParts);
    return `${parts(item.prefixDisplayParts)}${item.parameters.map((each) => parts(each.displayParts)).join(separator)}${parts(item.suffixDisplayParts)}`;
}
function describe(signature, documentation, tags) {
    const about = linked(documentation);
    const tagged = tags.map(({ name, text = [] }) => ({ name, words: linked(text), parts: text }));
    const plainTags = tagged.map(({ name, words }) => `@${name}${words.text === "" ? "" : ` ${words.text}`}`);
    const markdownTags = tagged.map(({ name, words, parts }) => {
        const parameter = parts.find(({ kind }) => kind === "parameterName" || kind === "typeParameterName")?.text;
        const rest = parameter === undefined
            ? words.markdown
            : words.markdown.slice(parameter.length).replace(/^[\s-]+/, "");
        if (name === "example")
            return `*@example*\n${rest.includes("```") ? rest : `\`\`\`ts\n${words.text}\n\`\`\``}`;
        return `*@${name}*${parameter === undefined ? "" : ` \`${parameter}\``}${rest === "" ? "" : ` — ${rest}`}`;
    });
    return {
        text: [signature, about.text, plainTags.join("\n")].filter((part) => part !== "").join("\n\n"),
        markdown: [`\`\`\`typescript\n${signature}\n\`\`\``, about.markdown, markdownTags.join("\n\n")]
            .filter((part) => part !== "")
            .join("\n\n"),
    };
}
/** Documentation with its `{@link …}` resolved to what they say. */
function linked(parts) {
    const raw = parts.map(({ text }) => text).join("");
    const replace = (say) => raw.replace(/\{@link(?:code|plain)?\s+([^\s|}]+)(?:\s*\|\s*|\s+)?([^}]*)\}/g, (_, target, words) => say(target, words.trim()));
    return {
        text: replace((target, words) => words || target),
        markdown: replace((target, words) => /^https?:/.test(target) ? `[${words || target}](${target})` : words ? words : `\`${target}\``),
    };
}
//# sourceMappingURL=questions.js.map