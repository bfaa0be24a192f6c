import { UsageError } from "../core/errors.js";
import type { SplitName } from "../dataset/types.js";

/** How much of the paper's work a run does. The code is the same in every profile. */
export interface Profile {
  name: string;
  /** Scale of the simulated dataset where `--scale` does not say otherwise (1 = 132,209 images). */
  scale: number;
  /** At most this many images of a split, drawn at random within class; missing = all. */
  imageLimit: Partial<Record<SplitName, number>>;
  /** Random search of the forest: settings drawn, and folds of the cross-validation. */
  search: { draws: number; folds: number };
}

function limits(training: number, test: number): Profile["imageLimit"] {
  return { training, test1: test, test2: test, test3: test, test4: test };
}

/** `paper`: the paper's settings; `quick`: minutes on two cores; `smoke`: seconds, for tests. */
export const PROFILES: Record<string, Profile> = {
  paper: { name: "paper", scale: 1, imageLimit: {}, search: { draws: 100, folds: 5 } },
  quick: {
    name: "quick",
    scale: 0.1,
    imageLimit: limits(8000, 4000),
    search: { draws: 20, folds: 5 },
  },
  smoke: {
    name: "smoke",
    scale: 0.01,
    imageLimit: limits(600, 300),
    search: { draws: 3, folds: 3 },
  },
};

/** The profile of that name. Throws {@link UsageError} listing the names there are. */
export function profileNamed(name: string): Profile {
  const profile = Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
  if (!profile)
    throw new UsageError(
      `Unknown profile ${JSON.stringify(name)}; the profiles are ${Object.keys(PROFILES).join(", ")}`,
    );
  return profile;
}

/** What a profile does less than the paper, in words; empty for the paper's own settings. */
export function reductions({ imageLimit, search }: Profile, limited: readonly SplitName[]): string[] {
  const { draws, folds } = PROFILES.paper!.search;
  const found: string[] = [];
  if (limited.length > 0)
    found.push(
      `${limited.map((split) => `${imageLimit[split]!.toLocaleString("en")} images of ${split}`).join(", ")}, drawn at random within class`,
    );
  if (search.draws !== draws || search.folds !== folds)
    found.push(
      `the forest's search tries ${search.draws} settings on ${search.folds} folds (paper: ${draws} on ${folds})`,
    );
  return found;
}
