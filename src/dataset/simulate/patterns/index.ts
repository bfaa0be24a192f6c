import { cytosol } from "./cytosol.js";
import { earlyEndosomes } from "./endosomes.js";
import { nuclearEnvelope } from "./envelope.js";
import { endoplasmicReticulum } from "./er.js";
import { golgi } from "./golgi.js";
import { mitochondria } from "./mitochondria.js";
import type { Pattern } from "./pattern.js";
import { peroxisomes } from "./peroxisomes.js";

/** The protein's pattern by label. */
export const PATTERNS: readonly Pattern[] = [
  endoplasmicReticulum,
  mitochondria,
  golgi,
  peroxisomes,
  earlyEndosomes,
  cytosol,
  nuclearEnvelope,
];
