import { readFileSync } from "node:fs";

/** Seven 64 x 64 images and mahotas' features of them: per distance, a row of 13 values per direction. */
export interface HaralickReference {
  images: { pixels: number[]; distances: Record<string, number[][]> }[];
}

export function haralickReference(): HaralickReference {
  const url = new URL("../../../../test/fixtures/haralick.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as HaralickReference;
}
