import { type Command } from "./command.js";
export declare const downloadCommand: Command;
export declare const verifyCommand: Command;
