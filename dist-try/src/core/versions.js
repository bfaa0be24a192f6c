import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
/** This package's version. */
export function packageVersion() {
    const url = new URL("../../../package.json", import.meta.url);
    return JSON.parse(readFileSync(url, "utf8")).version;
}
/** The version of an installed package, undefined where it is not installed. */
export function installedVersion(name) {
    try {
        const require = createRequire(import.meta.url);
        return require(`${name}/package.json`).version;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=versions.js.map