import { type Code, i32, type Local } from "../../../core/wasm/code.js";
import type { Scope } from "../../../core/wasm/module.js";
import type { KernelLayout } from "./layout.js";

/** Where to read bins: row r's in a column is at the column's address + r x `rowStep`, after `setUp`. */
export interface BinAddress {
  setUp: Code;
  column(feature: Code<"i32">): Code<"i32">;
  rowStep: Local<"i32">;
}

/** Reads bins row by row if `near` is 1, column by column if it is 0. */
export function binAddress(layout: KernelLayout, scope: Scope, near: Local<"i32">): BinAddress {
  const { byRow, byColumn, stride, rows } = layout;
  const { rowStep } = scope.locals("i32", "rowStep");
  const choose = (byRow: number, byColumn: number): Code<"i32"> =>
    i32.select(i32.const(byRow), i32.const(byColumn), near.get);
  return {
    setUp: rowStep.set(choose(stride, 1)),
    column: (feature) => i32.add(choose(byRow, byColumn), i32.mul(feature, choose(1, rows))),
    rowStep,
  };
}
