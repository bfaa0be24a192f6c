import { Resvg } from "@resvg/resvg-js";
/** A cell with its nucleus and seven marks, one per class. */
export function logoSvg() {
    const marks = Array.from({ length: 7 }, (_, k) => {
        const angle = (2 * Math.PI * k) / 7 - Math.PI / 2;
        const [x, y] = [32 + 19.5 * Math.cos(angle), 32 + 19.5 * Math.sin(angle)];
        return `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="3.4" fill="#7ee0a1"/>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
<rect width="64" height="64" rx="10" fill="#14213d"/>
<circle cx="32" cy="32" r="27" fill="#1d3557" stroke="#3178c6" stroke-width="3"/>
<circle cx="32" cy="32" r="9.5" fill="#3178c6"/>
${marks.join("\n")}
</svg>
`;
}
/** The logo as PNG of `size` x `size` pixels. */
export function logoPng(size) {
    return new Resvg(logoSvg(), { fitTo: { mode: "width", value: size } }).render().asPng();
}
//# sourceMappingURL=logo.js.map