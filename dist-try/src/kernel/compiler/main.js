// The compiler's process where there is no snapshot of it yet.
import Module, { createRequire } from "node:module";
import { serve } from "./serve.js";
// Keeps the compiled form of the compiler between sessions, where Node can.
Module.enableCompileCache?.();
serve(createRequire(import.meta.url)("typescript-5.9"), new Map());
//# sourceMappingURL=main.js.map