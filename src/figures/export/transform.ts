/** A 2-D affine map as SVG writes it: (x, y) -> (a x + c y + e, b x + d y + f). */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];

/** The map that applies `second` first, then `first`, as nested SVG groups do. */
export function compose(first: Transform, second: Transform): Transform {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function invert([a, b, c, d, e, f]: Transform): Transform {
  const determinant = a * d - b * c;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/** Reads an SVG `transform` attribute: translate, scale, rotate and matrix, which is all that plotly writes. */
export function parseTransform(attribute: string | null): Transform {
  let map = IDENTITY;
  for (const [, name, list] of (attribute ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const v = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x = 0, y] = v;
    if (name === "translate") map = compose(map, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === "scale") map = compose(map, [x, 0, 0, y ?? x, 0, 0]);
    else if (name === "rotate") map = compose(map, rotation(x, y ?? 0, v[2] ?? 0));
    else if (name === "matrix") map = compose(map, v as unknown as Transform);
  }
  return map;
}

function rotation(degrees: number, x: number, y: number): Transform {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
