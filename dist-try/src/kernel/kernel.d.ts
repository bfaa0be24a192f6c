import type { CompilerProcess } from "./compiler.js";
import type { Connection } from "./connection.js";
/**
 * A Jupyter kernel for TypeScript, protocol 5.3 (jupyter-client documentation, "Messaging in Jupyter"). This
 * thread owns the sockets and is never busy for long; cells run in another one, so heartbeats are answered and
 * interrupts arrive whatever a cell does.
 */
export declare class Kernel {
    #private;
    private constructor();
    /** Starts a kernel that listens at `connection`. Throws `Coos7Error` where it cannot listen. */
    static start(connection: Connection, options: {
        compiler: CompilerProcess;
        historyFolder: string;
    }): Promise<Kernel>;
    interrupt(): Promise<void>;
}
/** Nothing that goes wrong in the kernel itself ends it: there are variables to lose. */
export declare function keepAlive(): void;
