import { type SplitCheck } from "../dataset/split-check.js";
import { type Command } from "./command.js";
export declare const command: Command;
/** What the splits share, and what follows; empty where nothing does. */
export declare function describeCheck({ shared, consequences }: SplitCheck): string;
