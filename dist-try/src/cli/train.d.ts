import { type TrainingSettings } from "../nn/training/settings.js";
import { type Command, type CommandInput } from "./command.js";
/** The settings that the command line asks for, the paper's otherwise. Throws {@link UsageError} naming a wrong option. */
export declare function trainingFromOptions(family: TrainingSettings["family"], values: CommandInput["values"], seed: number): TrainingSettings;
export declare const command: Command;
