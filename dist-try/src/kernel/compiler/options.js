// The settings that cells are compiled with: this kernel's own, and what a tsconfig.json beside the notebook says.
import { existsSync } from "node:fs";
import { join } from "node:path";
/**
 * Settings of a tsconfig.json that cells honour: how strictly they are checked, what they may use and how they are
 * written. Those that say where files go, how modules are found or that every name must be used are of no sense here.
 */
const HONOURED = [
    "strict",
    "noImplicitAny",
    "strictNullChecks",
    "strictFunctionTypes",
    "strictBindCallApply",
    "strictPropertyInitialization",
    "strictBuiltinIteratorReturn",
    "noImplicitThis",
    "useUnknownInCatchVariables",
    "noUncheckedIndexedAccess",
    "exactOptionalPropertyTypes",
    "noImplicitReturns",
    "noFallthroughCasesInSwitch",
    "noImplicitOverride",
    "noPropertyAccessFromIndexSignature",
    "allowUnreachableCode",
    "lib",
    "types",
    "typeRoots",
    "jsx",
    "jsxFactory",
    "jsxFragmentFactory",
    "jsxImportSource",
    "experimentalDecorators",
    "emitDecoratorMetadata",
    "useDefineForClassFields",
    "baseUrl",
    "paths",
    "pathsBasePath",
    "checkJs",
];
/** The compiler's settings for cells in `rootDir`, and what is wrong with the tsconfig.json there. */
export function cellSettings(ts, rootDir, given) {
    const major = Number(process.versions.node.split(".")[0]);
    const own = {
        strict: given.strict,
        target: ts.ScriptTarget.ES2022,
        lib: libraries(major),
        module: ts.ModuleKind.ESNext,
        // Honours the "exports" of packages, which is how nearly all of them say where their types are.
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        moduleDetection: ts.ModuleDetectionKind.Force,
        allowImportingTsExtensions: true,
        resolveJsonModule: true,
        esModuleInterop: true,
        allowJs: true,
        checkJs: false,
        declaration: true,
        skipLibCheck: true,
        // Without a list, every types package that happens to be installed would be read.
        types: ["node"],
        typeRoots: typeRoots(rootDir, given.fallbackTypes),
        newLine: ts.NewLineKind.LineFeed,
        noErrorTruncation: false,
        ...(given.ownTypes ? { paths: given.ownTypes } : {}),
    };
    const path = join(rootDir, "tsconfig.json");
    if (!existsSync(path))
        return { options: own, problems: [] };
    const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
    if (error)
        return { options: own, problems: [ts.flattenDiagnosticMessageText(error.messageText, "\n")] };
    // Which files belong to the project is of no interest, and looking for them takes long.
    const parsed = ts.parseJsonConfigFileContent({ ...config, files: [], include: undefined }, ts.sys, rootDir);
    const honoured = Object.fromEntries(HONOURED.flatMap((name) => (parsed.options[name] === undefined ? [] : [[name, parsed.options[name]]])));
    return {
        options: {
            ...own,
            ...honoured,
            // Who starts the kernel without strict checks means it.
            strict: given.strict && (honoured.strict ?? true),
            paths: { ...own.paths, ...honoured.paths },
        },
        problems: parsed.errors
            // "The 'files' list in config file is empty" is our own doing.
            .filter(({ code }) => code !== 18002 && code !== 18003)
            .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    };
}
/** The standard library that this Node has. */
function libraries(nodeMajor) {
    const names = ["es2023", "esnext.disposable"];
    if (nodeMajor >= 22)
        names.push("es2024", "esnext.iterator", "esnext.collection", "esnext.array");
    return names.map((name) => `lib.${name}.d.ts`);
}
/** The folders node_modules/@types from `rootDir` upwards; where none has Node's types, also a fallback that does. */
function typeRoots(rootDir, fallback) {
    const roots = [];
    for (let folder = rootDir, last = ""; folder !== last; last = folder, folder = join(folder, ".."))
        roots.push(join(folder, "node_modules", "@types"));
    const found = roots.filter((root) => existsSync(root));
    return found.some((root) => existsSync(join(root, "node", "package.json"))) ? found : [...found, fallback];
}
//# sourceMappingURL=options.js.map