import type { SplitCheck } from "../dataset/split-check.js";
import type { Profile } from "../reproduce/profile.js";
import type { Reproduction } from "../reproduce/reproduce.js";
import type { StageRecord } from "../reproduce/stages.js";
import { type Markup } from "./html.js";
/** What the results were made from and with: the same for every run of the same work. */
export declare function provenanceSection({ dataset, seed, backend, fingerprints, networks, leftOut, fits, scored }: Reproduction, { datasetTitle, profile }: {
    datasetTitle: string;
    profile: Profile;
}, { consequences }: SplitCheck): Markup;
/** Where and how fast the results were made: the part of the page in which equal runs differ. */
export declare function timingSection(stages: readonly StageRecord[]): Markup;
