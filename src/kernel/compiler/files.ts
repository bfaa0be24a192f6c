// The files that the compiler reads: those on disk, and those that lie nowhere: the cell, the list of imports, modules
// that cells define.
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as TypeScript from "typescript-5.9";

type Ts = typeof TypeScript;
type SourceFile = TypeScript.SourceFile & { version?: string };
type Resolution = TypeScript.ResolvedModuleWithFailedLookupLocations;

/** Parsed files of the standard library and of Node's types, by path; a snapshot brings them ready. */
export type ParsedFiles = Map<string, TypeScript.SourceFile>;

const INSTALLED = "installed";

/** Where a session's cells lie and how they are compiled. */
export interface Place {
  rootDir: string;
  /** The cell that the language service is asked about, and the list of what cells import. */
  cellPath: string;
  importsPath: string;
  options: TypeScript.CompilerOptions;
}

/** Files of one session, with their versions. */
export class Files {
  readonly #ts: Ts;
  readonly #parsed: ParsedFiles;
  readonly #virtual = new Map<string, { text: string; version: number }>();
  /** Versions of the local files that the last program read, to notice when one changes. */
  readonly #stamps = new Map<string, string>();
  readonly #resolutions = new Map<string, Resolution>();
  #place: Place;
  #resolutionCache: TypeScript.ModuleResolutionCache;
  #version = 0;

  constructor(ts: Ts, parsed: ParsedFiles, place: Place) {
    this.#ts = ts;
    this.#parsed = parsed;
    this.#place = place;
    this.#resolutionCache = this.#newCache();
  }

  /** Lets the session lie elsewhere; a program that has been made stays as it is until a file changes. */
  moveTo(place: Place): void {
    for (const name of ["cellPath", "importsPath"] as const) {
      const file = this.#virtual.get(this.#place[name]);
      this.#virtual.delete(this.#place[name]);
      if (file) this.#virtual.set(place[name], file);
    }
    this.#place = place;
    this.#resolutionCache = this.#newCache();
  }

  /** Sets the text of a file that lies nowhere. */
  set(path: string, text: string): void {
    this.#virtual.set(path, { text, version: ++this.#version });
  }

  /** The text of a file that lies nowhere. */
  text(path: string): string | undefined {
    return this.#virtual.get(path)?.text;
  }

  /** A word that changes whenever a file does. */
  version(): string {
    for (const [path, stamp] of this.#stamps) if (stampOf(path) !== stamp) return `${++this.#version}`;
    return `${this.#version}`;
  }

  /** What the language service asks about files. */
  host(): TypeScript.LanguageServiceHost {
    const ts = this.#ts;
    const { sys } = ts;
    const installed = (path: string) =>
      path.includes("/node_modules/") ? this.#parsed.get(path) : undefined;
    const host: TypeScript.LanguageServiceHost & {
      getModuleResolutionCache(): TypeScript.ModuleResolutionCache;
    } = {
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
      getDefaultLibFileName: (options) =>
        join(dirname(sys.getExecutingFilePath()), ts.getDefaultLibFileName(options)).replaceAll("\\", "/"),
      fileExists: (path) => this.#virtual.has(path) || installed(path) !== undefined || sys.fileExists(path),
      readFile: (path, encoding) => this.text(path) ?? sys.readFile(path, encoding),
      readDirectory: sys.readDirectory,
      directoryExists: sys.directoryExists,
      getDirectories: sys.getDirectories,
      ...(sys.realpath ? { realpath: sys.realpath } : {}),
      useCaseSensitiveFileNames: () => sys.useCaseSensitiveFileNames,
      resolveModuleNameLiterals: (literals, containingFile, redirected, options, sourceFile) =>
        literals.map((literal) => {
          const installed = containingFile.includes("/node_modules/");
          const key = `${dirname(containingFile)}\0${literal.text}`;
          const known = installed ? this.#resolutions.get(key) : undefined;
          if (known) return known;
          const mode = ts.getModeForUsageLocation(sourceFile, literal, options);
          const found = ts.resolveModuleName(
            literal.text,
            containingFile,
            options,
            host as TypeScript.ModuleResolutionHost,
            installed ? this.#resolutionCache : undefined,
            redirected,
            mode,
          );
          if (installed) this.#resolutions.set(key, found);
          return found;
        }),
    };
    return host;
  }

  /**
   * Parses documents once: those of installed packages for good, others as often as they change. The cell is parsed by
   * `parseCell`, and is kept nowhere.
   */
  registry(
    bind: (file: TypeScript.SourceFile) => void,
    parseCell: (text: string) => TypeScript.SourceFile,
  ): TypeScript.DocumentRegistry {
    const ts = this.#ts;
    type Snapshot = TypeScript.IScriptSnapshot;
    type Kind = TypeScript.ScriptKind;
    type Target = TypeScript.ScriptTarget | TypeScript.CreateSourceFileOptions;
    const acquire = (path: string, snapshot: Snapshot, version: string, kind: Kind, target: Target) => {
      if (path === this.#place.cellPath) {
        const cell = parseCell(snapshot.getText(0, snapshot.getLength())) as SourceFile;
        cell.version = version;
        return cell;
      }
      const known = this.#parsed.get(path) as SourceFile | undefined;
      if (known && known.version === version) return known;
      const file = ts.createLanguageServiceSourceFile(path, snapshot, target, version, true, kind);
      bind(file);
      this.#parsed.set(path, file);
      return file;
    };
    const { target = ts.ScriptTarget.ES2022 } = this.#place.options;
    const acquireDocument = (path: string, _: unknown, snapshot: Snapshot, version: string, kind: Kind) =>
      acquire(path, snapshot, version, kind, target);
    const acquireWithKey = (
      path: string,
      _path: unknown,
      _settings: unknown,
      _key: unknown,
      snapshot: Snapshot,
      version: string,
      kind: Kind,
      given: TypeScript.CreateSourceFileOptions | undefined,
    ) => acquire(path, snapshot, version, kind, given ?? target);
    const registry: Record<string, unknown> = {
      acquireDocument,
      acquireDocumentWithKey: acquireWithKey,
      updateDocument: acquireDocument,
      updateDocumentWithKey: acquireWithKey,
      getKeyForCompilationSettings: () => "cells",
      getDocumentRegistryBucketKeyWithMode: (key: unknown) => key,
      releaseDocument: () => {},
      releaseDocumentWithKey: () => {},
      reportStats: () => "",
    };
    return registry as unknown as TypeScript.DocumentRegistry;
  }

  #newCache(): TypeScript.ModuleResolutionCache {
    const { rootDir, options } = this.#place;
    return this.#ts.createModuleResolutionCache(rootDir, (name) => name, options);
  }

  #fileVersion(path: string): string {
    const virtual = this.#virtual.get(path);
    if (virtual) return `cell ${virtual.version}`;
    // Installed packages do not change while a session runs; looking at each of their files takes long.
    if (path.includes("/node_modules/")) return INSTALLED;
    const stamp = stampOf(path);
    this.#stamps.set(path, stamp);
    return stamp;
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return "missing";
  }
}
