const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A number of bytes in decimal units and three digits: "912 bytes", "58.9 MB", "1.36 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`;
  let value = bytes / 1000;
  let unit = 0;
  // 999.6 kB would otherwise read "1.00e+3 kB".
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit]}`;
}
