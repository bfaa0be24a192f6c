import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorMessage } from "../core/errors.js";
import { installedIn, KERNEL_NAME, kernelCommand } from "./install.js";
import { KernelClient } from "./runner/client.js";
import { within } from "./terminate.js";
const ANSWER_MS = 60_000;
/** Starts the kernel of this package and has it calculate; answers how long that took, or why it failed. */
export async function tryKernel(command = kernelCommand({ strict: true })) {
    const begun = performance.now();
    let client;
    try {
        client = await KernelClient.start(command, process.cwd());
        const { reply } = client.request("execute_request", { code: "6 * 7", allow_stdin: false });
        const ended = client.died.then((how) => ({ content: { status: "error", evalue: how } }));
        const answer = await within(ANSWER_MS, Promise.race([reply, ended]));
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        if (answer?.content.status === "ok")
            return { works: true, detail: `a cell ran ${seconds} s after its start` };
        return {
            works: false,
            detail: String(answer?.content.evalue ?? `no answer within ${ANSWER_MS / 1000} s`),
        };
    }
    catch (error) {
        return { works: false, detail: errorMessage(error) };
    }
    finally {
        await client?.stop();
    }
}
/** The kernels of this name that Jupyter's front ends find, in their order, and whether their commands are there. */
export function installedKernels(environment) {
    return installedIn(environment).map(({ folder }) => {
        const at = join(folder, KERNEL_NAME);
        const status = (works, detail) => ({ folder: at, works, detail });
        try {
            const { argv } = JSON.parse(readFileSync(join(at, "kernel.json"), "utf8"));
            const [program, ...rest] = argv;
            const script = rest.find((each) => /\.[cm]?js$/.test(each));
            for (const path of [program, script])
                if (path === undefined || !existsSync(path))
                    return status(false, `it starts ${path ?? "nothing"}, which is not there; coos7 kernel install writes it anew`);
            const own = kernelCommand({ strict: true });
            return status(true, own.includes(script) ? "this copy of the package" : `the copy with ${script}`);
        }
        catch (error) {
            return status(false, `kernel.json cannot be read: ${errorMessage(error)}; coos7 kernel install writes it anew`);
        }
    });
}
//# sourceMappingURL=check.js.map