// tslab's cell engine (converter and executor, version 1.0.22) with our compiler options. Its options are
// fixed inside createConverter, so the compiler it gets is a copy with some functions replaced.

import type { SourceMap } from "node:module";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as TypeScript from "@tslab/typescript-for-tslab";
import type { Converter, ConvertResult } from "tslab/dist/converter.js";
import type { ConverterSet, Executor } from "tslab/dist/executor.js";
import { packageFolder, resolvesFrom } from "./own-package.js";
import { shareRebuildTimer } from "./rebuild-timer.js";
import { resolveShorthands, visitEachChildWithShorthands } from "./shorthand.js";
import { splitSourceMap } from "./source-positions.js";
import { hasTopLevelAwait, interruptibleCode } from "./transform.js";

/** tslab's engine, loaded and adapted. */
export interface Engine {
  ts: typeof TypeScript;
  converter: Converter;
  createExecutor(
    rootDir: string,
    converters: ConverterSet,
    console: { log(value?: unknown): void; error(...values: unknown[]): void },
  ): Executor;
  /** What the last conversion made: source maps from the code that runs back to the cell, and whether it waits. */
  lastConversion(): { maps: SourceMap[]; topLevelAwait: boolean };
  /** Where tslab's `display` sends what it is given: the content of a display message. */
  onTslabDisplay(listener: (content: Record<string, unknown>, update: boolean | undefined) => void): void;
  /** tslab's text form of what the compiler knows about a name. */
  printQuickInfo(info: TypeScript.QuickInfo): string;
}

type WatchHost = TypeScript.WatchCompilerHostOfFilesAndCompilerOptions<TypeScript.BuilderProgram>;

/** Loads the engine for cells that resolve imports from `rootDir`. Takes about a second. */
export function loadEngine(rootDir: string, options: { strict: boolean }): Engine {
  const require = createRequire(import.meta.url);
  const requireFromTslab = createRequire(require.resolve("tslab"));
  const compilerPath = requireFromTslab.resolve("@tslab/typescript-for-tslab");
  const ts = requireFromTslab(compilerPath) as typeof TypeScript;
  let last: ReturnType<Engine["lastConversion"]> = { maps: [], topLevelAwait: false };

  const createWatchCompilerHost = (files: string[], fixed: TypeScript.CompilerOptions, ...rest: never[]) => {
    const settings = { ...fixed, ...compilerOptions(ts, rootDir, options.strict) };
    const host = (ts.createWatchCompilerHost as (...all: unknown[]) => WatchHost)(files, settings, ...rest);
    shareRebuildTimer(host);
    const { createProgram } = host;
    host.createProgram = (...all) => {
      const program = createProgram(...all);
      resolveShorthands(ts, program.getProgram().getTypeChecker());
      return program;
    };
    return host;
  };
  const transpileModule = (input: string, settings: TypeScript.TranspileOptions) => {
    const { code, map } = splitSourceMap(input);
    let topLevelAwait = false;
    const inspect: TypeScript.TransformerFactory<TypeScript.SourceFile> = () => (file) => {
      topLevelAwait = hasTopLevelAwait(ts, file);
      return file;
    };
    const result = ts.transpileModule(code, {
      ...settings,
      compilerOptions: { ...settings.compilerOptions, inlineSourceMap: true },
      transformers: { before: [inspect, interruptibleCode(ts)] },
    });
    const output = splitSourceMap(result.outputText);
    last = { maps: [output.map, map].filter((each) => each !== undefined), topLevelAwait };
    return { ...result, outputText: output.code };
  };
  // The compiler's own exports cannot be assigned to.
  requireFromTslab.cache[compilerPath]!.exports = {
    ...ts,
    createWatchCompilerHost,
    transpileModule,
    visitEachChild: visitEachChildWithShorthands(ts),
  };
  watchOwnFilesOnly(ts);

  const { createConverter } = requireFromTslab("./converter.js") as typeof import("tslab/dist/converter.js");
  const { createExecutor } = requireFromTslab("./executor.js") as typeof import("tslab/dist/executor.js");
  const { printQuickInfo } = requireFromTslab("./inspect.js") as typeof import("tslab/dist/inspect.js");
  const jupyter = requireFromTslab("./jupyter.js") as { lastWriteDisplayData: unknown };
  return {
    ts,
    converter: createConverter(),
    createExecutor,
    lastConversion: () => last,
    onTslabDisplay: (listener) => {
      jupyter.lastWriteDisplayData = listener;
    },
    printQuickInfo,
  };
}

function compilerOptions(
  ts: typeof TypeScript,
  rootDir: string,
  strict: boolean,
): TypeScript.CompilerOptions {
  return {
    strict,
    // Honours the "exports" of packages, which is how nearly all of them say where their types are.
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    // Without a list, every types package that happens to be installed would be read.
    types: ["node"],
    inlineSourceMap: true,
    ...(resolvesFrom(rootDir) ? {} : { paths: ownTypes() }),
  };
}

/** Types of this package for notebooks that lie outside of any project that has it. */
function ownTypes(): Record<string, string[]> {
  const types = join(packageFolder(), "dist", "src");
  return { coos7: [join(types, "index.d.ts")], "coos7/notebook": [join(types, "notebook", "index.d.ts")] };
}

/** Installed packages do not change while a session runs; watching each of their files takes long. */
function watchOwnFilesOnly(ts: typeof TypeScript): void {
  const { watchFile } = ts.sys;
  const compilerFolder = dirname(ts.sys.getExecutingFilePath());
  ts.sys.watchFile = (path, ...rest) =>
    path.includes("/node_modules/") || path.startsWith(compilerFolder)
      ? { close: () => {} }
      : watchFile!.call(ts.sys, path, ...rest);
}

export type { Converter, ConvertResult, Executor };
