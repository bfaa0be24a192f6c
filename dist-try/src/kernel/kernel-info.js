import { createRequire } from "node:module";
import { packageVersion } from "../core/versions.js";
import { PROTOCOL_VERSION } from "./wire.js";
/** Content of `kernel_info_reply`. */
export function kernelInfo() {
    const { version } = createRequire(import.meta.url)("typescript-5.9/package.json");
    return {
        status: "ok",
        protocol_version: PROTOCOL_VERSION,
        implementation: "coos7",
        implementation_version: packageVersion(),
        language_info: {
            name: "typescript",
            version,
            mimetype: "text/typescript",
            file_extension: ".ts",
            pygments_lexer: "typescript",
            // What JupyterLab and the classic notebook take for TypeScript.
            codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
            nbconvert_exporter: "script",
        },
        banner: `coos7 ${packageVersion()}: TypeScript ${version} on Node ${process.version}`,
        debugger: false,
        supported_features: ["kernel subshells"],
        help_links: [
            { text: "TypeScript handbook", url: "https://www.typescriptlang.org/docs/handbook/intro.html" },
            { text: "Node.js", url: "https://nodejs.org/docs/latest/api/" },
        ],
    };
}
//# sourceMappingURL=kernel-info.js.map