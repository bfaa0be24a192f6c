import { type Comparison } from "../evaluate/compare.js";
import type { Command } from "./command.js";
export declare const command: Command;
/** A comparison for a terminal. */
export declare function describeComparison({ first, second, splits }: Comparison): string;
