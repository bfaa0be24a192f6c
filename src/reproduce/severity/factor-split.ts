import { UsageError } from "../../core/errors.js";
import {
  DEFAULT_SEVERITY,
  FACTORS,
  type Factor,
  type SimulatorOptions,
  simulatorOptions,
} from "../../dataset/simulate/options.js";
import type { SplitName } from "../../dataset/types.js";

/** Where a factor of the simulator can be turned with everything else as it is. */
export interface FactorSplit {
  /** The split in which the factor is what is new: cells, wells or plates that Training does not have. */
  split: SplitName;
  /** A fixed effect of that split that is switched off, so that only the factor is left. */
  without?: "border" | "later";
  /**
   * The factor's severity in Training: 1 where it is a random effect, 0 where it is a fixed one. (A few of Training's
   * wells lie at the border, at severity 1.)
   */
  inTraining: 0 | 1;
}

const SPLIT_OF: Readonly<Record<Factor, FactorSplit>> = {
  date: { split: "test3", without: "later", inTraining: 1 },
  plate: { split: "test3", without: "later", inTraining: 1 },
  well: { split: "test2", without: "border", inTraining: 1 },
  cell: { split: "test1", inTraining: 1 },
  border: { split: "test2", inTraining: 0 },
  later: { split: "test3", inTraining: 0 },
  microscope: { split: "test4", inTraining: 0 },
};

/**
 * Where a factor is turned. Random effects are turned where their next larger unit is new: cell-to-cell variety in
 * further cells of Training's wells (Test1), that of wells in further wells of Training's plates (Test2 without its
 * border effect), that of plates and dates on further plates (Test3 without the effect of later dates). Fixed
 * effects are turned in the split that is defined by them. Throws {@link UsageError} for an unknown factor.
 */
export function factorSplit(factor: Factor): FactorSplit {
  if (!Object.hasOwn(SPLIT_OF, factor))
    throw new UsageError(`Unknown factor ${JSON.stringify(factor)}; the factors are ${FACTORS.join(", ")}`);
  return SPLIT_OF[factor];
}

/**
 * The simulator in whose split of that factor (see {@link factorSplit}) the factor has the given severity. The
 * layout, and with it each cell's identity, is the same at every severity; so are the draws of all other effects.
 * Throws {@link UsageError} for an unknown factor and for options out of range.
 */
export function simulatorWithFactor(
  factor: Factor,
  severity: number,
  { seed, scale }: { seed?: number; scale?: number },
): SimulatorOptions {
  const { without } = factorSplit(factor);
  return simulatorOptions({
    ...(seed === undefined ? {} : { seed }),
    ...(scale === undefined ? {} : { scale }),
    severity: { ...DEFAULT_SEVERITY, ...(without ? { [without]: 0 } : {}), [factor]: severity },
  });
}
