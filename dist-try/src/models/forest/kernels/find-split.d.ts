import { type Code, type Local } from "../../../core/wasm/code.js";
import { type Scope, type WasmFunction } from "../../../core/wasm/module.js";
import { type KernelLayout } from "./layout.js";
/** The function of this name of `NodeKernels`. */
export declare function findSplit(layout: KernelLayout): WasmFunction;
/** What is known of a node while its columns are scored. */
export interface NodeLocals {
    /** Class weights, four in each vector. */
    totals: readonly Local<"v128">[];
    weight: Local<"i32">;
    rows: Local<"i32">;
    best: Local<"f64">;
}
/** Where to read bins: row r's in a column is at the column's address + r x `rowStep`, after `setUp`. */
export interface BinAddress {
    setUp: Code;
    column(feature: Code<"i32">): Code<"i32">;
    rowStep: Local<"i32">;
}
/** Reads bins row by row if `near` is 1, column by column if it is 0. */
export declare function binAddress(layout: KernelLayout, scope: Scope, near: Local<"i32">): BinAddress;
