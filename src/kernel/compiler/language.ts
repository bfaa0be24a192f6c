// TypeScript's language service, kept warm between cells. Each cell is checked inside the scope of the cells before it.
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as TypeScript from "typescript-5.9";

type Ts = typeof TypeScript;
/** A parsed file with the names that it declares, which the compiler does not tell of. */
export type BoundFile = TypeScript.SourceFile & {
  locals?: Map<string, TypeScript.Symbol & { exportSymbol?: TypeScript.Symbol }>;
  parseDiagnostics: TypeScript.DiagnosticWithLocation[];
  version?: string;
};
type SourceFile = BoundFile;
type Resolution = TypeScript.ResolvedModuleWithFailedLookupLocations;

/** Parts of the compiler that it does not declare; a test says which of them is missing after an update. */
export interface CompilerInternals {
  bindSourceFile(file: TypeScript.SourceFile, options: TypeScript.CompilerOptions): void;
}

/** Parsed files of the standard library and of Node's types, by path; a snapshot brings them ready. */
export type ParsedFiles = Map<string, TypeScript.SourceFile>;

const INSTALLED = "installed";
/** What cells have besides Node's globals, see cells/worker.ts. */
const GLOBALS = `export {};
declare global {
  /** Asks the person at the notebook for a line of text; everything stands still until it comes. */
  function prompt(message?: string, initial?: string): string | null;
  /** Asks the person at the notebook to say yes or no. */
  function confirm(message?: string): boolean;
  /** Says something, and waits until it has been read. */
  function alert(message?: string): void;
}`;

/** The compiler as cells see it: one file that changes, the scope it stands in, and the modules that were imported. */
export class Language {
  readonly ts: Ts;
  readonly service: TypeScript.LanguageService;
  readonly cellPath: string;
  readonly options: TypeScript.CompilerOptions;
  readonly #rootDir: string;
  readonly #parsed: ParsedFiles;
  /** Files that lie nowhere on disk: the cell, the list of imports, modules that cells define. */
  readonly #virtual = new Map<string, { text: string; version: number }>();
  readonly #importsPath: string;
  readonly #imported = new Set<string>();
  readonly #augmenting: string[] = [];
  readonly #scopeFiles = new Set<TypeScript.SourceFile>();
  readonly #resolutions = new Map<string, Resolution>();
  readonly #resolutionCache: TypeScript.ModuleResolutionCache;
  /** Versions of the local files that the last program read, to notice when one changes. */
  readonly #stamps = new Map<string, string>();
  #scope: TypeScript.SourceFile | undefined;
  #version = 0;
  #patched = new WeakSet<TypeScript.Program>();

  constructor(ts: Ts, rootDir: string, options: TypeScript.CompilerOptions, parsed: ParsedFiles) {
    this.ts = ts;
    this.#rootDir = rootDir.replaceAll("\\", "/");
    this.options = options;
    this.#parsed = parsed;
    this.cellPath = join(
      this.#rootDir,
      options.jsx === undefined ? "__cell__.ts" : "__cell__.tsx",
    ).replaceAll("\\", "/");
    this.#importsPath = join(this.#rootDir, "__imports__.ts").replaceAll("\\", "/");
    this.#resolutionCache = ts.createModuleResolutionCache(this.#rootDir, (name) => name, options);
    this.#virtual.set(this.#importsPath, { text: GLOBALS, version: 0 });
    this.setCell("");
    this.service = ts.createLanguageService(this.#host(), this.#registry());
  }

  /** Sets the text of the cell, to be compiled or asked about. */
  setCell(text: string): void {
    this.#virtual.set(this.cellPath, { text, version: ++this.#version });
  }

  /** Defines or replaces a module that cells import as `./name`. */
  setModule(path: string, text: string): void {
    this.#virtual.set(path, { text, version: ++this.#version });
  }

  /** The program of the cell that was set; its names are looked up in {@link scope}. */
  program(): TypeScript.Program {
    const program = this.service.getProgram()!;
    if (!this.#patched.has(program)) {
      this.#patched.add(program);
      const internals = program as unknown as {
        getResolvedModule(file: TypeScript.SourceFile, name: string, mode: unknown): Resolution | undefined;
      };
      const { getResolvedModule } = internals;
      internals.getResolvedModule = (file, name, mode) =>
        this.#scopeFiles.has(file) ? this.#resolve(name) : getResolvedModule.call(program, file, name, mode);
    }
    return program;
  }

  /** A file parsed and bound as a part of no program. */
  parse(name: string, text: string): SourceFile {
    const file = this.ts.createSourceFile(
      join(this.#rootDir, name).replaceAll("\\", "/"),
      text,
      { languageVersion: this.options.target!, setExternalModuleIndicator: markAsModule },
      true,
      name.endsWith("x") ? this.ts.ScriptKind.TSX : this.ts.ScriptKind.TS,
    ) as SourceFile;
    (this.ts as unknown as CompilerInternals).bindSourceFile(file, this.options);
    return file;
  }

  /** The innermost scope of the next cell: the declarations of the last one, whose parent are those before it. */
  get scope(): TypeScript.SourceFile | undefined {
    return this.#scope;
  }

  /** Puts a file of declarations between the next cell and what was its scope. */
  enterScope(file: TypeScript.SourceFile): void {
    (file as unknown as { parent: unknown }).parent = this.#scope;
    this.#scope = file;
    this.#scopeFiles.add(file);
    this.#version++;
    this.setCell("");
    const names = [...moduleNames(this.ts, file)].filter((name) => !this.#imported.has(name));
    const augments = file.statements.some(
      (each) =>
        this.ts.isModuleDeclaration(each) &&
        (this.ts.isStringLiteral(each.name) || each.name.text === "global"),
    );
    if (augments)
      this.#augmenting.push(
        file.statements
          .filter((each) => this.ts.isModuleDeclaration(each) || this.ts.isImportDeclaration(each))
          .filter(
            (each) =>
              !this.ts.isModuleDeclaration(each) ||
              this.ts.isStringLiteral(each.name) ||
              each.name.text === "global",
          )
          .map((each) => each.getText(file))
          .join("\n"),
      );
    if (names.length === 0 && !augments) return;
    for (const name of names) this.#imported.add(name);
    const imports = [...this.#imported].map((name) => `import ${JSON.stringify(name)};`);
    this.#virtual.set(this.#importsPath, {
      text: [GLOBALS, ...imports, ...this.#augmenting].join("\n"),
      version: ++this.#version,
    });
  }

  /** Whether a declaration belongs to an earlier cell. */
  isInScope(file: TypeScript.SourceFile): boolean {
    return this.#scopeFiles.has(file);
  }

  /** Files of the program that belong to the user: source, not declarations, and not installed. */
  isLocal(file: TypeScript.SourceFile): boolean {
    const { fileName } = file;
    return (
      !file.isDeclarationFile &&
      fileName !== this.cellPath &&
      fileName !== this.#importsPath &&
      !fileName.includes("/node_modules/")
    );
  }

  #host(): TypeScript.LanguageServiceHost {
    const { sys } = this.ts;
    const rootFiles = [this.#importsPath, this.cellPath];
    const installed = (path: string) =>
      path.includes("/node_modules/") ? this.#parsed.get(path) : undefined;
    const isVirtual = (path: string): boolean => this.#virtual.has(path);
    const host: TypeScript.LanguageServiceHost & {
      getModuleResolutionCache(): TypeScript.ModuleResolutionCache;
    } = {
      // With it, the package.json above each file is read once and not for each program.
      getModuleResolutionCache: () => this.#resolutionCache,
      getCompilationSettings: () => this.options,
      getProjectVersion: () => `${this.#version}${this.#changedOnDisk() ? `+${++this.#version}` : ""}`,
      getScriptFileNames: () => rootFiles,
      getScriptVersion: (path) => this.#fileVersion(path),
      getScriptSnapshot: (path) => {
        const text = this.#virtual.get(path)?.text ?? installed(path)?.text ?? sys.readFile(path);
        return text === undefined ? undefined : this.ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => this.#rootDir,
      getDefaultLibFileName: (options) =>
        join(dirname(sys.getExecutingFilePath()), this.ts.getDefaultLibFileName(options)).replaceAll(
          "\\",
          "/",
        ),
      fileExists: (path) => isVirtual(path) || installed(path) !== undefined || sys.fileExists(path),
      readFile: (path, encoding) => this.#virtual.get(path)?.text ?? sys.readFile(path, encoding),
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
          const mode = this.ts.getModeForUsageLocation(sourceFile, literal, options);
          const found = this.ts.resolveModuleName(
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

  /** Documents are parsed once: those of installed packages for good, others as often as they change. */
  #registry(): TypeScript.DocumentRegistry {
    const { ts } = this;
    const acquire = (
      path: string,
      snapshot: TypeScript.IScriptSnapshot,
      version: string,
      scriptKind: TypeScript.ScriptKind | undefined,
      options: TypeScript.ScriptTarget | TypeScript.CreateSourceFileOptions,
    ): TypeScript.SourceFile => {
      const known = this.#parsed.get(path) as SourceFile | undefined;
      if (known && known.version === version) return known;
      const file = ts.createLanguageServiceSourceFile(path, snapshot, options, version, true, scriptKind);
      (ts as unknown as CompilerInternals).bindSourceFile(file, this.options);
      if (path === this.cellPath) (file as unknown as { parent: unknown }).parent = this.#scope;
      else this.#parsed.set(path, file);
      return file;
    };
    const { target = ts.ScriptTarget.ES2022 } = this.options;
    type Snapshot = TypeScript.IScriptSnapshot;
    type Kind = TypeScript.ScriptKind;
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
      options: TypeScript.CreateSourceFileOptions | undefined,
    ) => acquire(path, snapshot, version, kind, options ?? target);
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

  #fileVersion(path: string): string {
    const virtual = this.#virtual.get(path);
    if (virtual) return `cell ${virtual.version}`;
    // Installed packages do not change while a session runs; looking at each of their files takes long.
    if (path.includes("/node_modules/")) return INSTALLED;
    const stamp = stampOf(path);
    this.#stamps.set(path, stamp);
    return stamp;
  }

  #changedOnDisk(): boolean {
    for (const [path, stamp] of this.#stamps) if (stampOf(path) !== stamp) return true;
    return false;
  }

  #resolve(name: string): Resolution {
    const key = `\0${name}`;
    let found = this.#resolutions.get(key);
    if (!found) {
      const { ESNext } = this.ts.ModuleKind;
      const { options, ts } = this;
      found = ts.resolveModuleName(name, this.cellPath, options, ts.sys, undefined, undefined, ESNext);
      this.#resolutions.set(key, found);
    }
    return found;
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

/** Cells are modules whatever they contain. */
function markAsModule(file: TypeScript.SourceFile): void {
  (file as unknown as { externalModuleIndicator: unknown }).externalModuleIndicator ??= true;
}

/** The modules that a file of declarations refers to. */
export function moduleNames(ts: Ts, file: TypeScript.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: TypeScript.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      names.add((node.moduleSpecifier as TypeScript.StringLiteral).text);
    else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      names.add(node.argument.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
