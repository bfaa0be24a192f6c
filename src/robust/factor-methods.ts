import type { CacheOptions } from "../core/cache.js";
import { type CsvValue, toCsv } from "../core/csv.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { escapeMarkdown } from "../core/text.js";
import { withPool } from "../core/workers.js";
import type { Dataset } from "../dataset/dataset.js";
import { type Factor, simulatorOptions } from "../dataset/simulate/options.js";
import { openSimulator } from "../dataset/simulate/simulator.js";
import { joinSplits, limitImages } from "../dataset/subset.js";
import { factorSplit, simulatorWithFactor } from "../reproduce/factor-features.js";
import { type RowName, rowKey, rowTitle } from "../reproduce/table3.js";
import type { MethodCell } from "./plain-rows.js";
import { type MethodRowsOptions, meanDifference, meanError, methodRows } from "./robust.js";
import { signedText } from "./robust-table.js";

/** Which methods are tried against which factors. The experiment has the profile's size. */
export interface FactorMethodsOptions extends MethodRowsOptions {
  /** Default: date, plate, later, microscope. */
  factors?: readonly Factor[];
  /** The severity at which a factor is on; default 2, twice what the experiment has. */
  severity?: number;
  /** One simulated experiment each; errors are means over them. Default: 1. */
  seeds?: readonly number[];
  /** Images of each factor's split at most, the same for all factors; default 700. */
  images?: number;
}

/** What one method does against one factor of the simulated experiment, in one row of Table 3. */
export interface FactorMethodRow extends RowName {
  factor: Factor;
  /** "none" without one. */
  method: string;
  mark: string;
  /** Balanced error in percent with the factor off and on, the same cells: means over seeds. */
  off: number;
  on: number;
  /** What the factor costs with this method: `on` less `off`, in percentage points, with its paired 95 % interval. */
  damage: number;
  damage_low: number;
  damage_high: number;
  /** `on`, less that without the method, with its paired 95 % interval; 0 for "none". */
  change: number;
  change_low: number;
  change_high: number;
}

/**
 * Which method mends which factor: rows of Table 3 on the split in which the factor is what is new (see `factorSplit`), the
 * same cells with it off and on and everything else as it is; Training is that of the experiment as it always is, and the
 * classifiers with it. Simulated: what mends a simulated cause need not mend the same in a laboratory.
 *
 * Throws `UsageError` for options out of range, `Coos7Error` where no row can be computed.
 */
export async function factorMethods(
  options: FactorMethodsOptions,
  run: RunOptions & CacheOptions = {},
): Promise<FactorMethodRow[]> {
  const { factors = ["date", "plate", "later", "microscope"], seeds = [1] } = options;
  const { severity = 2, images = 700, profile } = options;
  if (seeds.length === 0) throw new UsageError("Expected at least one seed but found none");
  if (!Number.isSafeInteger(images) || images < 1)
    throw new UsageError(`Expected images to be a whole number above 0 but found ${images}`);
  const experiments = seeds.flatMap((seed) =>
    factors.flatMap((factor) =>
      (["off", "on"] as const).map((side) => {
        const of = { seed, scale: profile.scale, images };
        const dataset = withFactor(factor, side === "on" ? severity : 0, of, profile.imageLimit);
        return { seed, factor, side, dataset };
      }),
    ),
  );
  const pairs = new Map<string, Pair>();
  const left = new Set<string>();
  const { onProgress, ...quiet } = run;
  const tick = countProgress(onProgress, "Factors and methods", experiments.length, "experiments");
  await withPool(run.pool, async (pool) => {
    for (const { seed, factor, side, dataset } of experiments) {
      const of = { seed, resampleSeed: seed, draws: 0 };
      const found = await methodRows(dataset, options, of, { ...quiet, pool });
      for (const line of found.left) left.add(line);
      for (const cell of found.cells) {
        const key = `${factor} ${rowKey(cell.scored.cell)} ${cell.method.id} ${seed}`;
        const pair = pairs.get(key) ?? { factor };
        pairs.set(key, pair);
        pair[side] = cell;
      }
      tick(1);
    }
  });
  // What could not be done on one of the two sides says nothing of the factor.
  const complete = [...pairs.values()].filter((pair): pair is Required<Pair> => !!pair.off && !!pair.on);
  if (complete.length === 0) throw new Coos7Error(`No row can be computed: ${[...left].join(" ")}`);
  const key = ({ factor, on }: Required<Pair>): string =>
    `${factor} ${rowKey(on.scored.cell)} ${on.method.id}`;
  return groups(complete, key).map(factorRow);
}

/** The same cells with a factor off and on, one seed. */
interface Pair {
  factor: Factor;
  off?: MethodCell;
  on?: MethodCell;
}

/** Training of an experiment beside the split of a factor, which has that severity in it. */
function withFactor(
  factor: Factor,
  severity: number,
  { images, ...of }: { seed: number; scale: number; images: number },
  limits: MethodRowsOptions["profile"]["imageLimit"],
): Dataset {
  const { split } = factorSplit(factor);
  const simulator = openSimulator(simulatorWithFactor(factor, severity, of));
  return joinSplits({
    training: limitImages(openSimulator(simulatorOptions(of)), limits, of.seed),
    [split]: limitImages(simulator, { [split]: images }, of.seed),
  });
}

/** Seeds of one factor, row and method become one row. */
function factorRow(pairs: readonly Required<Pair>[]): FactorMethodRow {
  const [{ factor, on: first }] = pairs as [Required<Pair>];
  const { features, layer, model } = first.scored.cell;
  const [off, on] = [pairs.map((pair) => pair.off), pairs.map((pair) => pair.on)];
  const damage = meanDifference(on, off);
  const change = meanDifference(
    on,
    on.map((cell) => cell.without ?? cell),
  );
  return {
    factor,
    features,
    layer,
    model,
    method: first.method.name,
    mark: first.method.mark,
    off: meanError(off),
    on: meanError(on),
    damage: damage.difference,
    damage_low: damage.low,
    damage_high: damage.high,
    change: change.difference,
    change_low: change.low,
    change_high: change.high,
  };
}

/** `robust-factors.csv`. */
export function factorMethodsCsv(rows: readonly FactorMethodRow[]): string {
  const numbers = [
    "off",
    "on",
    "damage",
    "damage_low",
    "damage_high",
    "change",
    "change_low",
    "change_high",
  ] as const;
  const names = ["factor", "features", "layer", "model", "method", "mark", ...numbers] as const;
  return toCsv(
    [...names],
    rows.map((row): CsvValue[] => names.map((name) => row[name])),
  );
}

/** What each factor costs with each method, and what the method changes there: a table for each row of Table 3. */
export function factorMethodsMarkdown(rows: readonly FactorMethodRow[]): string {
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  const interval = (value: number, low: number, high: number): string =>
    `${signedText(value)} [${signedText(low)}, ${signedText(high)}]`;
  const tables = groups(rows, rowKey).map((own) => {
    const lines = groups(own, ({ method }) => method).map((ofMethod) => {
      const cells = factors.map((factor) => {
        const row = ofMethod.find((one) => one.factor === factor);
        if (!row) return "";
        const cost = `${row.off.toFixed(1)} → ${row.on.toFixed(1)}`;
        if (row.change_low === 0 && row.change_high === 0) return cost;
        const change = interval(row.change, row.change_low, row.change_high);
        return `${cost} ${row.change_high < 0 ? `**${change}**` : row.change_low > 0 ? `*${change}*` : change}`;
      });
      return `| ${escapeMarkdown(ofMethod[0]!.method)} | ${ofMethod[0]!.mark} | ${cells.join(" | ")} |`;
    });
    return [
      `**${escapeMarkdown(rowTitle(own[0]!))}**`,
      "",
      `| Method | Mark | ${factors.join(" | ")} |`,
      `|---|---|${factors.map(() => "---").join("|")}|`,
      ...lines,
    ].join("\n");
  });
  return `**Which method mends which factor: balanced error in percent on simulated data with the factor off → on**

Then the change with the factor on against the same row without the method [95 % interval, paired by well]; in bold where the
interval lies below 0, in italics where it lies above.

${tables.join("\n\n")}
`;
}

/** Items of equal keys together, in order of first appearance. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found.values()];
}
