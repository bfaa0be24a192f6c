import { UsageError } from "../core/errors.js";
import {
  deepLocSettings,
  GROUP_KEYS,
  type GroupKey,
  pciSettings,
  scaledDeepLocWidths,
  scaledPciWidths,
  type TrainingSettings,
} from "../nn/training/settings.js";
import type { Command, CommandInput } from "./command.js";
import { parseNumber, parseWhole } from "./number-option.js";

/** The settings of a training, for the `options` of a command; {@link trainingFromOptions} reads them. */
export const TRAINING_OPTIONS: Command["options"] = {
  width: { type: "string" },
  widths: { type: "string" },
  iterations: { type: "string" },
  epochs: { type: "string" },
  batch: { type: "string" },
  "learning-rate": { type: "string" },
  "decay-epochs": { type: "string" },
  "group-by": { type: "string" },
};

/** The lines of `--help` about {@link TRAINING_OPTIONS}. */
export const TRAINING_HELP: string = `  --width F          widths of the layers relative to the paper's, e.g. 0.25 (default: 1)
  --widths LIST      or the widths themselves. deeploc: the convolutions before each pooling, then the dense
                     layers (paper: 64,128,256,512); pci: the five convolutions of the source encoder, then the
                     three of the target's (paper: 96,256,384,384,256,16,32,32)
  --iterations N     deeploc: steps (paper: 10000)
  --epochs N         pci: how often every cell is a source (paper: 30)
  --batch N          images or pairs in a step (paper: 128 for deeploc, 64 for pci)
  --learning-rate R  of the first steps (paper: 0.1 for deeploc, 0.0001 for pci)
  --decay-epochs N   pci: epochs at the end in which the learning rate falls linearly to 0 (paper: 0)
  --group-by LIST    pci: what the cells of a pair have in common, of ${GROUP_KEYS.join(", ")}
                     (default: date,microscope,plate,well)`;

/** Options that belong to one family only. */
const OWN = { deeploc: ["iterations"], pci: ["epochs", "decay-epochs", "group-by"] } as const;

/** The settings that the command line asks for, the paper's otherwise. Throws {@link UsageError} naming a wrong option. */
export function trainingFromOptions(
  family: TrainingSettings["family"],
  values: CommandInput["values"],
  seed: number,
): TrainingSettings {
  const other = family === "deeploc" ? "pci" : "deeploc";
  const stray = OWN[other].find((name) => values[name] !== undefined);
  if (stray !== undefined)
    throw new UsageError(`--${stray} is an option of ${other}; ${family} has --${OWN[family].join(", --")}`);
  if (values.width !== undefined && values.widths !== undefined)
    throw new UsageError("Expected one of --width and --widths but found both; leave one of them out");
  const rate = text(values["learning-rate"]);
  const common = {
    seed,
    ...given("batch", whole("--batch", values.batch)),
    ...given("learningRate", rate === undefined ? undefined : parseNumber("--learning-rate", rate)),
  };
  const factor = widthFactor(values);
  const list = widthList(values);
  if (family === "deeploc") {
    const [first, second, third, dense] = listOf(list, 4, "deeploc");
    const listed = list && { convolutions: [first!, second!, third!] as const, dense: dense! };
    return deepLocSettings({
      ...common,
      ...given("iterations", whole("--iterations", values.iterations)),
      ...given("widths", listed ?? (factor === undefined ? undefined : scaledDeepLocWidths(factor))),
    });
  }
  const [a, b, c, d, e, f, g, h] = listOf(list, 8, "pci");
  const listed = list && { source: [a!, b!, c!, d!, e!] as const, target: [f!, g!, h!] as const };
  return pciSettings({
    ...common,
    ...given("epochs", whole("--epochs", values.epochs)),
    ...given("decayEpochs", whole("--decay-epochs", values["decay-epochs"], 0)),
    ...given("widths", listed ?? (factor === undefined ? undefined : scaledPciWidths(factor))),
    ...given("groupBy", text(values["group-by"])?.split(",").map(groupKey)),
  });
}

function widthFactor(values: CommandInput["values"]): number | undefined {
  const width = text(values.width);
  if (width === undefined) return undefined;
  const factor = parseNumber("--width", width);
  if (factor > 0 && factor <= 4) return factor;
  throw new UsageError(`Expected --width to be above 0 and at most 4 (1 = the paper's) but found ${width}`);
}

function widthList(values: CommandInput["values"]): number[] | undefined {
  return text(values.widths)
    ?.split(",")
    .map((part) => parseWhole("--widths", part.trim(), 1));
}

function listOf(list: number[] | undefined, length: number, family: string): number[] {
  if (list && list.length !== length)
    throw new UsageError(`Expected --widths of ${family} to have ${length} numbers but found ${list.length}`);
  return list ?? [];
}

function groupKey(part: string): GroupKey {
  const key = GROUP_KEYS.find((known) => known === part.trim());
  if (key) return key;
  throw new UsageError(
    `Expected --group-by to be a list of ${GROUP_KEYS.join(", ")} but found ${JSON.stringify(part)} in it`,
  );
}

function whole(option: string, value: CommandInput["values"][string], least = 1): number | undefined {
  return typeof value === "string" ? parseWhole(option, value, least) : undefined;
}

function text(value: CommandInput["values"][string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
