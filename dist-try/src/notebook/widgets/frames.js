// What stands for live controls where no kernel runs: a picture of the first state, and, where states were computed
// beforehand, a small page that moves through them.
import { createHash } from "node:crypto";
import { jsonText } from "../../core/json.js";
import { escapeHtml } from "../../core/text.js";
import { bundleHtml } from "./output.js";
/** So many states are computed at most; with more, controls are moved one at a time, and sliders in larger steps. */
const MAX_FRAMES = 60;
const MAX_POSITIONS = 25;
/** The axes of the controls that can be moved through frames, and the places to compute; the first state is the first. */
export function framesOf(controls) {
    const axes = Object.entries(controls).flatMap(([name, control]) => {
        const all = control.positions();
        const here = all?.findIndex(({ value }) => Object.is(value, control.value)) ?? -1;
        if (!all || here < 0)
            return [];
        const every = Math.ceil(all.length / MAX_POSITIONS);
        const kept = all.filter((_, i) => i % every === here % every);
        return [
            {
                name,
                label: control.label || name,
                texts: kept.map(({ text }) => text),
                values: kept.map(({ value }) => value),
                first: Math.floor(here / every),
            },
        ];
    });
    const first = axes.map((axis) => axis.first);
    const others = axes.reduce((product, { values }) => product * values.length, 1) <= MAX_FRAMES
        ? axes.reduce((places, { values }) => places.flatMap((place) => values.map((_, i) => [...place, i])), [[]])
        : axes.flatMap(({ values }, k) => values.map((_, i) => first.map((at, j) => (j === k ? i : at))));
    const seen = new Set([String(first)]);
    const places = [first, ...others.filter((place) => !seen.has(String(place)) && seen.add(String(place)))];
    return { axes, places };
}
const HOW_LIVE = "run this cell on a kernel: <code>npx coos7 lab</code>";
/** The static form of an interaction whose first state shows `bundles`. */
export function staticBundle(text, bundles, frames) {
    const png = bundles.map((bundle) => bundle["image/png"]).find((each) => each !== undefined);
    const plain = [text, ...bundles.map((bundle) => String(bundle["text/plain"] ?? ""))]
        .filter(Boolean)
        .join("\n");
    return {
        "text/html": frames && frames.pages.length > 1
            ? framesHtml(frames.axes, frames.pages, bundles.map(bundleHtml).join("\n"))
            : `${bundles.map((bundle) => bundle["text/html"] ?? bundleHtml(bundle)).join("\n")}
<p><small>${escapeHtml(text.replaceAll("\n", ", "))}. This is a picture; to move the controls, ${HOW_LIVE}.</small></p>`,
        ...(png === undefined ? {} : { "image/png": png }),
        "text/plain": `${plain}\n(to move the controls, run this cell on a kernel: npx coos7 lab)`,
    };
}
function framesHtml(axes, pages, first) {
    const shown = axes.map(({ label, texts, first }) => ({ label, texts, first }));
    const json = (value) => jsonText(value).replaceAll("<", "\\u003c");
    // Pictures and fonts that many states have in common are stored once.
    const uris = new Map();
    const shared = (text) => text.replace(/data:[\w./+-]+;base64,[A-Za-z0-9+/=]+/g, (uri) => {
        if (!uris.has(uri))
            uris.set(uri, uris.size);
        return `{{uri ${uris.get(uri)}}}`;
    });
    const byPlace = Object.fromEntries(pages.map(({ place, parts }) => [
        place.join(),
        parts.map((part) => (typeof part === "string" ? shared(part) : { ...part, svg: shared(part.svg) })),
    ]));
    const id = createHash("sha256")
        .update(json([shown, Object.keys(byPlace)]))
        .update(first)
        .digest("hex")
        .slice(0, 16);
    const state = shown.map(({ label, texts, first }) => `${label} ${texts[first]}`).join(", ");
    return `<div data-coos7-frames="${id}">
<div></div>
<div>${first}</div>
<p><small>${escapeHtml(state)}. ${pages.length} states were computed beforehand; for all others, ${HOW_LIVE}.</small></p>
</div>
<script>(() => {
  const axes = ${json(shown)};
  const uris = ${json([...uris.keys()])};
  const pages = ${json(byPlace)};
  const whole = (text) => text.replace(/\\{\\{uri (\\d+)\\}\\}/g, (_, k) => uris[k]);
  const show = (part) => {
    if (typeof part === "string") return whole(part);
    const picture = new Image(part.width, part.height);
    picture.alt = part.alt;
    picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(whole(part.svg));
    return picture.outerHTML;
  };
  const build = (root) => {
    root.dataset.ready = "";
    const [bar, place, note] = root.children;
    const at = axes.map(({ first }) => first);
    const updates = [];
    const move = (axis, to) => {
      at[axis] = to;
      // States that were computed with the other controls at their first places only.
      if (!(at.join() in pages)) axes.forEach(({ first }, i) => i !== axis && (at[i] = first));
      place.innerHTML = pages[at.join()].map(show).join("\n");
      note.hidden = true;
      for (const update of updates) update();
    };
    axes.forEach(({ label, texts }, i) => {
      const line = document.createElement("label");
      line.style = "display: inline-flex; gap: 0.5em; align-items: center; margin-right: 1.5em";
      const isSlider = texts.every((text) => /^-?[\\d.]+$/.test(text));
      const input = document.createElement(isSlider ? "input" : "select");
      const value = document.createElement("span");
      if (isSlider) Object.assign(input, { type: "range", min: 0, max: texts.length - 1, step: 1 });
      else for (const text of texts) input.append(new Option(text));
      const update = () => {
        if (isSlider) input.value = at[i];
        else input.selectedIndex = at[i];
        if (isSlider) value.textContent = texts[at[i]];
      };
      input.addEventListener("input", () => move(i, isSlider ? Number(input.value) : input.selectedIndex));
      updates.push(update);
      line.append(label, input, value);
      bar.append(line);
      update();
    });
  };
  const find = (attempts) => {
    const roots = document.querySelectorAll('[data-coos7-frames="${id}"]:not([data-ready])');
    if (roots.length === 0 && attempts > 0) setTimeout(find, 100, attempts - 1);
    roots.forEach(build);
  };
  find(50);
})()</script>`;
}
//# sourceMappingURL=frames.js.map