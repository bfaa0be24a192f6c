import type { CompileProblem } from "../compiler/messages.js";
import type { CellFailure } from "./protocol.js";
import type { SourcePositions } from "./source-positions.js";
/** The `error` of a cell that does not compile: each problem with its line and a caret below it. */
export declare function compileFailure(problems: readonly CompileProblem[], label: string, source: string): CellFailure;
/** The `error` of a cell that threw: the message, the line of the cell it came through, the frames. */
export declare function thrownFailure(thrown: unknown, positions: SourcePositions): CellFailure;
/** The first line of `error.stack`. */
export declare function errorHead(error: unknown): string;
