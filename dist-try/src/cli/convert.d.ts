import { type Command } from "./command.js";
export declare const packCommand: Command;
export declare const unpackCommand: Command;
