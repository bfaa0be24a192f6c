import type { CropOptions } from "../crop/crop-options.js";
import type { ChannelChoice } from "../crop/list-fields.js";
import { type Command, type CommandInput } from "./command.js";
/** The lines of `--help` about {@link CROP_OPTIONS}. */
export declare const CROP_HELP: string;
/** How channels are told apart and nuclei found, for the `options` of a command; {@link cropOptionsFrom} reads them. */
export declare const CROP_OPTIONS: Command["options"];
export declare const command: Command;
/** The options of {@link CROP_OPTIONS}. Throws {@link UsageError} naming one that is none. */
export declare function cropOptionsFrom(values: CommandInput["values"]): CropOptions & ChannelChoice;
