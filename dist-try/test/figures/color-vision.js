// How colours look to people who lack one kind of cone, and how far apart two colours look.
/** Machado, Oliveira and Fernandes (IEEE Trans. Vis. Comput. Graph. 15, 2009), severity 1, on linear light. */
export const VISIONS = {
    normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
/** CIELAB (D65) of an sRGB colour as someone with this vision sees it. */
export function labOf(color, vision) {
    const [r, g, b] = [1, 3, 5].map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const [red, green, blue] = [0, 3, 6].map((k) => Math.min(1, Math.max(0, vision[k] * r + vision[k + 1] * g + vision[k + 2] * b)));
    const [x, y, z] = [
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
        (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
    ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** The colour difference CIEDE2000, computed as Sharma, Wu and Dalal (Color Res. Appl. 30, 2005) lay it out. */
export function ciede2000([l1, a1, b1], [l2, a2, b2]) {
    const radians = (degrees) => (degrees * Math.PI) / 180;
    const seventh = (c) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
    const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
    const hue = (a, b) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
    const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
    const [h1, h2] = [hue(a1 * (1 + g), b1), hue(a2 * (1 + g), b2)];
    const grey = c1 * c2 === 0;
    const turn = h2 - h1;
    const dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
    const sum = h1 + h2;
    const h = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : (sum < 360 ? sum + 360 : sum - 360) / 2;
    const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
    const t = 1 -
        0.17 * Math.cos(radians(h - 30)) +
        0.24 * Math.cos(radians(2 * h)) +
        0.32 * Math.cos(radians(3 * h + 6)) -
        0.2 * Math.cos(radians(4 * h - 63));
    const dL = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
    const dC = (c2 - c1) / (1 + 0.045 * c);
    const dHue = dH / (1 + 0.015 * c * t);
    const rotation = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * seventh(c);
    return Math.sqrt(dL ** 2 + dC ** 2 + dHue ** 2 + rotation * dC * dHue);
}
//# sourceMappingURL=color-vision.js.map