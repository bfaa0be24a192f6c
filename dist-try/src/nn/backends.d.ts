import type { EngineName } from "../compute/backend.js";
/** Whether an engine for numeric work is installed and computes correctly on this machine. */
export interface BackendStatus {
    name: EngineName;
    works: boolean;
    /** One line: package, version and device, or why it does not work and what that means. */
    detail: string;
}
/** Has each engine that there is for this platform train a small network. Never throws: what does not work is part of the answer. */
export declare function checkBackends(): Promise<BackendStatus[]>;
