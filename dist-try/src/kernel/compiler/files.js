// The files that the compiler reads: those on disk, and those that lie nowhere: the cell, the list of imports, modules
// that cells define.
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
const INSTALLED = "installed";
/** Files of one session, with their versions. */
export class Files {
    #ts;
    #parsed;
    #virtual = new Map();
    /** Versions of the local files that the last program read, to notice when one changes. */
    #stamps = new Map();
    #resolutions = new Map();
    #place;
    #resolutionCache;
    #version = 0;
    constructor(ts, parsed, place) {
        this.#ts = ts;
        this.#parsed = parsed;
        this.#place = place;
        this.#resolutionCache = this.#newCache();
    }
    /** Lets the session lie elsewhere; a program that has been made stays as it is until a file changes. */
    moveTo(place) {
        for (const name of ["cellPath", "importsPath"]) {
            const file = this.#virtual.get(this.#place[name]);
            this.#virtual.delete(this.#place[name]);
            if (file)
                this.#virtual.set(place[name], file);
        }
        this.#place = place;
        this.#resolutionCache = this.#newCache();
    }
    /** Sets the text of a file that lies nowhere. */
    set(path, text) {
        this.#virtual.set(path, { text, version: ++this.#version });
    }
    /** The text of a file that lies nowhere. */
    text(path) {
        return this.#virtual.get(path)?.text;
    }
    /** A word that changes whenever a file does. */
    version() {
        for (const [path, stamp] of this.#stamps)
            if (stampOf(path) !== stamp)
                return `${++this.#version}`;
        return `${this.#version}`;
    }
    /** What the language service asks about files. */
    host() {
        const ts = this.#ts;
        const { sys } = ts;
        const installed = (path) => path.includes("/node_modules/") ? this.#parsed.get(path) : undefined;
        const host = {
            // With it, the package.json above each file is read once and not for each program.
            getModuleResolutionCache: () => this.#resolutionCache,
            getCompilationSettings: () => this.#place.options,
            getProjectVersion: () => this.version(),
            getScriptFileNames: () => [this.#place.importsPath, this.#place.cellPath],
            getScriptVersion: (path) => this.#fileVersion(path),
            getScriptSnapshot: (path) => {
                const text = this.text(path) ?? installed(path)?.text ?? sys.readFile(path);
                return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
            },
            getCurrentDirectory: () => this.#place.rootDir,
            getDefaultLibFileName: (options) => join(dirname(sys.getExecutingFilePath()), ts.getDefaultLibFileName(options)).replaceAll("\\", "/"),
            fileExists: (path) => this.#virtual.has(path) || installed(path) !== undefined || sys.fileExists(path),
            readFile: (path, encoding) => this.text(path) ?? sys.readFile(path, encoding),
            readDirectory: sys.readDirectory,
            directoryExists: sys.directoryExists,
            getDirectories: sys.getDirectories,
            ...(sys.realpath ? { realpath: sys.realpath } : {}),
            useCaseSensitiveFileNames: () => sys.useCaseSensitiveFileNames,
            resolveModuleNameLiterals: (literals, containingFile, redirected, options, sourceFile) => literals.map((literal) => {
                const installed = containingFile.includes("/node_modules/");
                const key = `${dirname(containingFile)}\0${literal.text}`;
                const known = installed ? this.#resolutions.get(key) : undefined;
                if (known)
                    return known;
                const mode = ts.getModeForUsageLocation(sourceFile, literal, options);
                const found = ts.resolveModuleName(literal.text, containingFile, options, host, installed ? this.#resolutionCache : undefined, redirected, mode);
                if (installed)
                    this.#resolutions.set(key, found);
                return found;
            }),
        };
        return host;
    }
    /**
     * Parses documents once: those of installed packages for good, others as often as they change. The cell is parsed by
     * `parseCell`, and is kept nowhere.
     */
    registry(bind, parseCell) {
        const ts = this.#ts;
        const acquire = (path, snapshot, version, kind, target) => {
            if (path === this.#place.cellPath) {
                const cell = parseCell(snapshot.getText(0, snapshot.getLength()));
                cell.version = version;
                return cell;
            }
            const known = this.#parsed.get(path);
            if (known && known.version === version)
                return known;
            const file = ts.createLanguageServiceSourceFile(path, snapshot, target, version, true, kind);
            bind(file);
            this.#parsed.set(path, file);
            return file;
        };
        const { target = ts.ScriptTarget.ES2022 } = this.#place.options;
        const acquireDocument = (path, _, snapshot, version, kind) => acquire(path, snapshot, version, kind, target);
        const acquireWithKey = (path, _path, _settings, _key, snapshot, version, kind, given) => acquire(path, snapshot, version, kind, given ?? target);
        const registry = {
            acquireDocument,
            acquireDocumentWithKey: acquireWithKey,
            updateDocument: acquireDocument,
            updateDocumentWithKey: acquireWithKey,
            getKeyForCompilationSettings: () => "cells",
            getDocumentRegistryBucketKeyWithMode: (key) => key,
            releaseDocument: () => { },
            releaseDocumentWithKey: () => { },
            reportStats: () => "",
        };
        return registry;
    }
    #newCache() {
        const { rootDir, options } = this.#place;
        return this.#ts.createModuleResolutionCache(rootDir, (name) => name, options);
    }
    #fileVersion(path) {
        const virtual = this.#virtual.get(path);
        if (virtual)
            return `cell ${virtual.version}`;
        // Installed packages do not change while a session runs; looking at each of their files takes long.
        if (path.includes("/node_modules/"))
            return INSTALLED;
        const stamp = stampOf(path);
        this.#stamps.set(path, stamp);
        return stamp;
    }
}
function stampOf(path) {
    try {
        const { mtimeMs, size } = statSync(path);
        return `${mtimeMs} ${size}`;
    }
    catch {
        return "missing";
    }
}
//# sourceMappingURL=files.js.map