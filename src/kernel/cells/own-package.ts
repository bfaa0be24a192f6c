// Cells may import this package from anywhere: from notebooks/ inside it, from a project that has it
// installed (that copy wins), and from a folder that has neither (then the kernel's own copy is used).
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package. */
export function packageFolder(): string {
  return fileURLToPath(new URL("../../../..", import.meta.url));
}

/** Whether `import "coos7"` finds a package from `folder` without help. */
export function resolvesFrom(folder: string): boolean {
  try {
    createRequire(join(folder, "cell.js")).resolve("coos7/package.json");
    return true;
  } catch {
    return false;
  }
}

/** Lets `require` find this package where nothing else of its name is found. */
export function provideOwnPackage(): void {
  const own = createRequire(import.meta.url);
  const internals = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const resolve = internals._resolveFilename;
  internals._resolveFilename = function (this: unknown, request, ...rest) {
    try {
      return resolve.call(this, request, ...rest);
    } catch (error) {
      if (!/^coos7(\/|$)/.test(request)) throw error;
      return resolve.call(this, own.resolve(request));
    }
  };
}
