import type { Matrix } from "../src/core/matrix.js";
/** A Python with the libraries that a script of this folder needs. */
interface PeerProgram {
    python: string;
    script: string;
    /** What is missing if it does not work, and what to do. */
    hint: string;
}
/** Python with scikit-learn: `$COOS7_BENCH_PYTHON`, else the system's. */
export declare function scikitLearn(): PeerProgram;
/** Python with PyTorch 2.6 in a tree of its own, which is made where it is missing. */
export declare function pyTorch(): PeerProgram;
/** A Python process that does the same work with other libraries, and a folder to exchange matrices through. */
export declare class Peer {
    #private;
    constructor(program: PeerProgram);
    /** Has the peer do one of the works of peer.py and resolves to its answer. */
    ask<R>(work: string, options?: object): Promise<R>;
    write(name: string, matrix: Matrix): void;
    writeLabels(name: string, labels: Int32Array): void;
    read(name: string): Matrix;
    /** Lets the process end, which has its own workers to dismiss, and removes the folder. */
    close(): Promise<void>;
}
export {};
