import { Coos7Error } from "../core/errors.js";

/**
 * Throws {@link Coos7Error} naming feature and image where a feature is not finite. `features` are those of
 * consecutive images from number `start` of `split` on.
 */
export function checkFinite(
  features: Float32Array,
  names: readonly string[],
  { split, start }: { split: string; start: number },
): void {
  const bad = features.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new Coos7Error(
      `Feature ${JSON.stringify(names[bad % names.length])} of image ${start + Math.floor(bad / names.length)} ` +
        `of ${split} is ${features[bad]}; expected a finite number: look for extreme values in that image`,
    );
}
