import type { Tensor, TensorContainer } from "@tensorflow/tfjs-core";
import type { EngineName } from "../../compute/backend.js";
/**
 * An engine's hold on a backend. tf.js computes on one backend at a time, which is a global setting, and silently
 * moves tensors that lie on another: so a backend is active during synchronous stretches of work only, and models
 * that other code makes in between are not caught by it.
 */
export declare class Backend {
    #private;
    readonly name: TfjsEngineName;
    private constructor();
    /** Starts the backend, unless it runs. Throws {@link Coos7Error} saying why it does not work here. */
    static open(name: TfjsEngineName): Promise<Backend>;
    /** One line: package and version. */
    get detail(): string;
    /** Calls `work` with the backend active and frees all tensors that it made but those it returns. */
    compute<T extends TensorContainer>(work: () => T): T;
    /** Copies of the tensors' values; the tensors are freed. */
    read(tensors: readonly Tensor[]): Promise<Float32Array[]>;
    /** Ends the hold; what is still being read is rejected with {@link CancelledError}. */
    close(): void;
}
/** The engines that are tf.js. */
export type TfjsEngineName = Extract<EngineName, "tensorflow" | "tfjs">;
/** A backend of tf.js that is registered and can be made the active one. */
export interface StartedBackend {
    /** Its name in tf.js. */
    backend: string;
    /** One line: package and version. */
    detail: string;
}
