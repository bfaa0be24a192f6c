/** What a file's description says about its channels; what it does not say is missing. */
export interface MicroscopeMetadata {
  /** Number of channels. */
  channels?: number;
  /** Focal planes times points in time. */
  planesPerChannel: number;
  /** Of each channel, where they have names. */
  names?: string[];
  /** Plane of each channel in the file, from 0, where it is not simply its number. */
  planes?: number[];
  /** Side of a pixel in the specimen. */
  micrometresPerPixel?: number;
}

/** Units of length as OME-XML and ImageJ write them, in micrometres. Upper and lower case are different in OME: mm, Mm. */
const UNITS: Readonly<Record<string, number>> = {
  // The micro sign, and the Greek letter that looks the same.
  "\u00b5m": 1,
  "\u03bcm": 1,
  um: 1,
  micron: 1,
  microns: 1,
  micrometer: 1,
  micrometers: 1,
  micrometre: 1,
  micrometres: 1,
  Å: 1e-4,
  pm: 1e-6,
  nm: 1e-3,
  nanometer: 1e-3,
  nanometers: 1e-3,
  mm: 1e3,
  millimeter: 1e3,
  cm: 1e4,
  centimeter: 1e4,
  m: 1e6,
  meter: 1e6,
  in: 25_400,
  inch: 25_400,
  inches: 25_400,
};

/** A length in micrometres; undefined where the unit is none of length or the length none at all. */
export function inMicrometres(length: number, unit: string): number | undefined {
  const name = unit.trim().normalize("NFC");
  const factor = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  return factor !== undefined && Number.isFinite(length) && length > 0 ? factor * length : undefined;
}
