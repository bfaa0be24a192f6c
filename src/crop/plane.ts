/** One channel of a field of view: `data[y * width + x]`. */
export interface Plane {
  data: Float32Array;
  width: number;
  height: number;
}

/** Which objects pixels belong to: 0 the background, 1 to `count` the objects. */
export interface LabelMap {
  labels: Int32Array;
  width: number;
  height: number;
  count: number;
}
