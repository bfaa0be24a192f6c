// Turns cells into code that runs, and remembers what each of them declares.
import { dirname, join, relative } from "node:path";
import type * as TypeScript from "typescript-5.9";
import { type Language, moduleNames, type BoundFile as SourceFile } from "./language.js";
import {
  type Compiled,
  type CompiledModule,
  type CompileProblem,
  type Place,
  RUNTIME,
  SCOPE,
} from "./messages.js";
import { findNames, isDisposed } from "./references.js";
import { hasTopLevelAwait, rewrite, type Steps } from "./rewrite.js";

type Ts = typeof TypeScript;

/** The module `name` of a cell that begins with a comment like `/** @module name *​/`: it defines a module. */
const MODULE_CELL = /^\s*\/\*\*(?:[^*]|\*(?!\/))*?@module\s+([A-Za-z_$][\w$-]*)(?:[^*]|\*(?!\/))*\*\//;
/** "'X' has no default export" and the like stay; these speak of settings that are not the cell's. */
const NOT_OURS = new Set([1375, 1378, 1432, 2854, 7016]);

/** The compiler of a session's cells. */
export class Converter {
  readonly #ts: Ts;
  readonly #language: Language;
  readonly #rootDir: string;
  /** What each local module looked like when it was last compiled. */
  readonly #compiled = new Map<string, string>();
  readonly #steps = new Map<number, { scope: SourceFile; steps: Steps }>();
  #cells = 0;

  constructor(language: Language, rootDir: string) {
    this.#ts = language.ts;
    this.#language = language;
    this.#rootDir = rootDir;
  }

  /** Compiles a cell; what it declares is known to the next one from now on. */
  convert(code: string, id: number): Compiled {
    const module = MODULE_CELL.exec(code)?.[1];
    if (module !== undefined) return this.#defineModule(module, code);
    const ts = this.#ts;
    const language = this.#language;
    const probe = language.parse(this.#cellName("probe"), code);
    if (probe.parseDiagnostics.length > 0) {
      const awaited = probe.parseDiagnostics.filter(({ code }) => !NOT_OURS.has(code));
      if (awaited.length > 0) return { problems: awaited.map((each) => this.#problem(each, code)) };
    }
    const locals = [...(probe.locals?.values() ?? [])].filter(
      (symbol) => !symbol.exportSymbol && !symbol.declarations?.some((each) => isDisposed(ts, each)),
    );
    const suffix = `\nexport {${locals.map(({ name }) => name).join(", ")}};`;
    language.setCell(code + suffix);
    const program = language.program();
    const file = program.getSourceFile(language.cellPath) as SourceFile;
    const local = this.#localModules(program, file);
    const problems = [file, ...local].flatMap((each) =>
      [...program.getSyntacticDiagnostics(each), ...program.getSemanticDiagnostics(each)]
        .filter((found) => each !== file || found.start! <= code.length)
        .filter(({ code }) => !NOT_OURS.has(code))
        .map((found) => this.#problem(found, code)),
    );
    if (problems.length > 0) return { problems };

    const checker = program.getTypeChecker();
    const names = findNames(ts, language, checker, file);
    const steps: Steps = [];
    const moduleName = (name: string): string => this.#compiledName(program, file, name);
    const output = ts.transpileModule(`${code}\nexport {${names.importedValues.join(", ")}};`, {
      fileName: language.cellPath,
      compilerOptions: { ...this.#outputSettings(), inlineSources: false },
      transformers: { before: [rewrite(ts, { moduleName, cell: { names, id } }, steps)] },
    });
    this.#remember(program, file, id, steps);
    return {
      cell: {
        code: inScope(output.outputText),
        map: output.sourceMapText,
        topLevelAwait: hasTopLevelAwait(ts, file),
        steps,
        modules: this.#changedModules(program, local),
      },
    };
  }

  /** Takes back what a cell would have declared in steps (from 1) that it has not come to. */
  stopped(id: number, reached: number[]): void {
    const found = this.#steps.get(id);
    if (!found) return;
    const names = new Set(reached.flatMap((step) => found.steps[step - 1] ?? []));
    for (const name of found.steps.flat()) if (!names.has(name)) found.scope.locals!.delete(name);
    this.#language.setCell("");
  }

  /** Puts what the cell declares into the scope of those after it. */
  #remember(program: TypeScript.Program, file: SourceFile, id: number, steps: Steps): void {
    const declares = file.statements.length > 1 || (file.locals?.size ?? 0) > 0;
    if (!declares || ((file.locals?.size ?? 0) === 0 && !this.#augments(file))) return;
    const ts = this.#ts;
    let text = "";
    // Without `export {}` everything that a file of declarations declares would be exported.
    let scope: SourceFile | undefined;
    if (program.getDeclarationDiagnostics(file).length === 0) {
      program.emit(file, (_, data) => (text = data), undefined, true);
      scope = this.#language.parse(
        `__cell${++this.#cells}__.d.ts`,
        `${text.replace(/^export \{.*\};$/gm, "")}\nexport {};`,
      );
      // What a block declares by `var` is left out there.
      const whole = [...(file.locals?.keys() ?? [])].every((name) => scope!.locals?.has(name));
      if (scope.parseDiagnostics.length > 0 || !whole) scope = undefined;
    }
    // Types without a name that could be written down are known from the cell's own text.
    scope ??= this.#language.parse(this.#cellName(String(++this.#cells)), file.text);
    for (const [name, symbol] of scope.locals ?? [])
      if (symbol.declarations?.some((each) => isDisposed(ts, each))) scope.locals!.delete(name);
    this.#language.enterScope(scope);
    this.#steps.set(id, { scope, steps });
    this.#steps.delete(id - 100);
  }

  #augments(file: SourceFile): boolean {
    return file.statements.some((each) => this.#ts.isModuleDeclaration(each));
  }

  #defineModule(name: string, code: string): Compiled {
    const path = join(
      this.#rootDir,
      /@jsx\b/.test(MODULE_CELL.exec(code)![0]) ? `${name}.tsx` : `${name}.ts`,
    ).replaceAll("\\", "/");
    this.#language.setModule(path, code);
    this.#language.setCell(`import ${JSON.stringify(`./${name}`)};`);
    const program = this.#language.program();
    const file = program.getSourceFile(path);
    const found = file
      ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      : [];
    if (found.length > 0)
      return { problems: found.map((each) => ({ ...this.#problem(each, code), file: undefined as never })) };
    return { cell: { code: "", map: undefined, topLevelAwait: false, steps: [], modules: [] } };
  }

  /** The local modules that a cell imports, directly or through others. */
  #localModules(program: TypeScript.Program, from: TypeScript.SourceFile): TypeScript.SourceFile[] {
    const found = new Set<TypeScript.SourceFile>();
    const visit = (file: TypeScript.SourceFile): void => {
      for (const name of this.#requested(file)) {
        const target = this.#sourceOf(program, file, name);
        if (!target || !this.#language.isLocal(target) || found.has(target)) continue;
        found.add(target);
        visit(target);
      }
    };
    visit(from);
    return [...found];
  }

  /** The modules that a file names, also in `import()`. */
  #requested(file: TypeScript.SourceFile): Set<string> {
    const { imports = [] } = file as unknown as { imports?: readonly TypeScript.StringLiteralLike[] };
    return new Set([...moduleNames(this.#ts, file), ...imports.map(({ text }) => text)]);
  }

  #sourceOf(
    program: TypeScript.Program,
    file: TypeScript.SourceFile,
    name: string,
  ): TypeScript.SourceFile | undefined {
    const { getResolvedModule } = program as unknown as {
      getResolvedModule(
        file: TypeScript.SourceFile,
        name: string,
        mode: TypeScript.ResolutionMode,
      ): TypeScript.ResolvedModuleWithFailedLookupLocations | undefined;
    };
    const { ESNext, CommonJS } = this.#ts.ModuleKind;
    for (const mode of [ESNext, undefined, CommonJS] as const) {
      const resolved = getResolvedModule(file, name, mode)?.resolvedModule;
      if (resolved) return program.getSourceFile(resolved.resolvedFileName);
    }
    return undefined;
  }

  /** Local modules run from memory, under a name that no file has. */
  #compiledName(program: TypeScript.Program, file: TypeScript.SourceFile, name: string): string {
    const target = this.#sourceOf(program, file, name);
    if (!target || !this.#language.isLocal(target)) return name;
    const path = relative(dirname(file.fileName), target.fileName).replaceAll("\\", "/");
    return `${path.startsWith(".") ? "" : "./"}${path}.js`;
  }

  /** Compiles the local modules that have changed, and those that have to be run again because of them. */
  #changedModules(program: TypeScript.Program, local: TypeScript.SourceFile[]): CompiledModule[] {
    const stale = new Set(local.filter((file) => this.#compiled.get(file.fileName) !== file.text));
    for (let before = -1; before !== stale.size; ) {
      before = stale.size;
      for (const file of local)
        for (const name of this.#requested(file)) {
          const target = this.#sourceOf(program, file, name);
          if (target && stale.has(target)) stale.add(file);
        }
    }
    return [...stale].map((file) => {
      this.#compiled.set(file.fileName, file.text);
      return this.#compileModule(program, file);
    });
  }

  #compileModule(program: TypeScript.Program, file: TypeScript.SourceFile): CompiledModule {
    const ts = this.#ts;
    if (file.fileName.endsWith(".json"))
      return {
        path: file.fileName,
        source: file.text,
        code: `module.exports = ${file.text}`,
        map: undefined,
      };
    const moduleName = (name: string): string => this.#compiledName(program, file, name);
    const { outputText, sourceMapText } = ts.transpileModule(file.text, {
      fileName: file.fileName,
      compilerOptions: this.#outputSettings(),
      transformers: { before: [rewrite(ts, { moduleName }, [])] },
    });
    return { path: file.fileName, source: file.text, code: stripMapComment(outputText), map: sourceMapText };
  }

  #outputSettings(): TypeScript.CompilerOptions {
    const ts = this.#ts;
    const { target, jsx, jsxFactory, jsxFragmentFactory, jsxImportSource } = this.#language.options;
    const { experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields } = this.#language.options;
    const settings = { target, jsx, jsxFactory, jsxFragmentFactory, jsxImportSource };
    return {
      ...defined({ ...settings, experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields }),
      jsx: jsx === undefined || jsx === ts.JsxEmit.Preserve ? ts.JsxEmit.React : jsx,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Force,
      esModuleInterop: true,
      sourceMap: true,
      newLine: ts.NewLineKind.LineFeed,
    };
  }

  #cellName(label: string): string {
    return `__cell_${label}__.${this.#language.cellPath.endsWith("x") ? "tsx" : "ts"}`;
  }

  #problem(found: TypeScript.Diagnostic, code: string): CompileProblem {
    const ts = this.#ts;
    const message = ts.flattenDiagnosticMessageText(found.messageText, "\n");
    const file = found.file!;
    const isCell = file.fileName === this.#language.cellPath || /__cell_probe__\.tsx?$/.test(file.fileName);
    const text = isCell ? code : file.text;
    // What is missing at the end is shown behind the last thing that is there.
    const length = text.trimEnd().length;
    const from = Math.min(found.start ?? 0, length);
    const to = Math.min(from + (found.length ?? 0), Math.max(length, from));
    const place = (offset: number): Place => {
      const before = text.slice(0, offset);
      const line = before.split("\n").length - 1;
      return { line, character: offset - (before.lastIndexOf("\n") + 1) };
    };
    const problem = { message, code: found.code, start: place(from), end: place(to) };
    if (isCell) return problem;
    const name = relative(this.#rootDir, file.fileName);
    return { ...problem, file: { name, line: text.split(/\r?\n/)[problem.start.line] ?? "" } };
  }
}

/** The compiled text of a cell, with the names by which it reaches what cells share. */
function inScope(code: string): string {
  const prologue = `"use strict"; const ${SCOPE} = ${RUNTIME}.scope; exports = ${RUNTIME}.exports;`;
  return stripMapComment(code).replace('"use strict";', () => prologue);
}

function stripMapComment(code: string): string {
  return code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "");
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
