import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { UsageError } from "../../core/errors.js";
import { escapeHtml } from "../../core/text.js";
import { ALREADY_SHOWN } from "../bundle.js";
import { publish } from "../display.js";
import { notebookHost } from "../host.js";
import { HtmlWidget, hbox, vbox } from "./boxes.js";
import { framesOf, staticBundle } from "./frames.js";
import { bundleFor, figureDriver, framePart, gather, Output } from "./output.js";
import { Control, VIEW_TYPE, viewOf } from "./widget.js";
/** A drawing that takes longer than this while a newer one is asked for is given up. */
const PATIENCE_MS = 150;
/** Results that are kept; the oldest are forgotten. */
const KEPT = 500;
const PROGRESS_MS = 100;
/** Controls and what is drawn of their values, see {@link interact}. */
export class Interaction {
    controls;
    #draw;
    #pure;
    #frames;
    /** What has been drawn, by the values, oldest first. */
    #kept = new Map();
    #displayId = randomUUID();
    #live;
    /** Numbers of the state that is asked for and of the one that is shown. */
    #asked = 0;
    #shown = -1;
    #loop;
    #work;
    #ahead;
    #lastMoved;
    constructor(draw, controls, { frames = false, keep = frames }) {
        this.#draw = draw;
        this.controls = controls;
        this.#pure = keep;
        this.#frames = frames;
        // As the last value of a cell it is not shown a second time.
        Object.defineProperties(this, {
            [ALREADY_SHOWN]: { value: true },
            [inspect.custom]: { value: () => "" },
        });
    }
    /** The values of the controls. */
    get values() {
        return Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, control.value]));
    }
    /** Draws again, as if a control had been moved. */
    redraw() {
        this.#kept.clear();
        this.#ask();
    }
    /** Takes the controls and what they show from the page; what stays is the picture of the first state. */
    close() {
        this.#asked = this.#shown;
        this.#work?.stop();
        this.#ahead?.stop();
        this.#live?.close();
        for (const control of Object.values(this.controls))
            control.close();
        this.#live = undefined;
    }
    /** Shows it; the cell waits for the first state. */
    show() {
        const host = notebookHost();
        const first = (host?.isInteractive() ? this.#showLive() : this.#showStatic()).catch((failure) => {
            throw failure instanceof DrawingFailed ? failure.error : failure;
        });
        if (host)
            host.waitFor(first);
        else
            first.catch((error) => console.error(error));
    }
    async #showLive() {
        const output = new Output();
        const status = new HtmlWidget("", { min_height: "22px" });
        // The static form stays in the notebook, and is seen where this widget is not.
        const hidden = `coos7-static-${this.#displayId}`;
        const hide = new HtmlWidget(`<style>.${hidden} { display: none }</style>`, {
            height: "0px",
            margin: "0px",
        });
        const controls = Object.values(this.controls);
        const bar = hbox(controls);
        const box = vbox([bar, status, output, figureDriver(), hide]);
        this.#live = {
            output,
            status,
            close: () => {
                for (const each of [output, status, hide, bar, box])
                    each.model.close();
            },
        };
        const showPicture = (bundle, update) => publish({ ...bundle, "text/html": `<div class="${hidden}">${bundle["text/html"]}</div>` }, this.#displayId, update);
        publish({ [VIEW_TYPE]: viewOf(box.model), "text/plain": "" }, randomUUID(), false);
        showPicture({ "text/html": "…", "text/plain": "…" }, false);
        for (const [name, control] of Object.entries(this.controls))
            control.onChange(() => {
                this.#lastMoved = name;
                this.#ask();
            });
        const asked = this.#asked;
        const text = this.#text();
        const shown = await this.#drawn(this.values, (event) => this.#progress(event));
        status.set("");
        if (asked === this.#asked) {
            this.#shown = asked;
            await output.showAll(shown);
        }
        showPicture(staticBundle(text, await Promise.all(shown.map((each) => bundleFor(each, undefined)))), true);
        this.#lookAhead();
    }
    async #showStatic() {
        publish({ "text/plain": "…" }, this.#displayId, false);
        const text = this.#text();
        const shown = await this.#drawn(this.values, () => { });
        const first = await Promise.all(shown.map((each) => bundleFor(each, undefined)));
        if (!this.#frames) {
            publish(staticBundle(text, first), this.#displayId, true);
            return;
        }
        const { axes, places } = framesOf(this.controls);
        const pages = [];
        for (const place of places) {
            const moved = Object.fromEntries(axes.map(({ name, values }, k) => [name, values[place[k]]]));
            const state = await this.#drawn({ ...this.values, ...moved }, () => { });
            pages.push({ place, parts: await Promise.all(state.map(framePart)) });
        }
        publish(staticBundle(text, first, { axes, pages }), this.#displayId, true);
    }
    #text() {
        return Object.values(this.controls)
            .map((control) => control.text())
            .join("\n");
    }
    /** What a state shows, from what is kept or drawn now. */
    async #drawn(values, onProgress) {
        const key = JSON.stringify(values);
        const kept = this.#pure ? this.#kept.get(key) : undefined;
        if (kept)
            return kept;
        const abort = new AbortController();
        const work = gather(() => this.#draw(values, { onProgress, signal: abort.signal }));
        const stop = () => {
            abort.abort();
            work.stop();
        };
        const mine = { stop, since: performance.now() };
        this.#work = mine;
        try {
            const shown = await work.result;
            if (this.#pure)
                this.#kept.set(key, shown);
            if (this.#kept.size > KEPT)
                this.#kept.delete(this.#kept.keys().next().value);
            return shown;
        }
        catch (error) {
            throw Object.assign(new DrawingFailed(), { error, traceback: work.failure(error) });
        }
        finally {
            if (this.#work === mine)
                this.#work = undefined;
        }
    }
    /** A control has been moved: what is being drawn has become stale. */
    #ask() {
        if (!this.#live)
            return;
        this.#asked++;
        this.#ahead?.stop();
        const work = this.#work;
        if (!this.#loop)
            this.#start();
        else if (work)
            setTimeout(() => {
                if (this.#work === work)
                    work.stop();
            }, PATIENCE_MS);
    }
    #start() {
        const loop = {};
        this.#loop = loop;
        notebookHost().background(async () => {
            while (this.#shown !== this.#asked && this.#live)
                await this.#showState(this.#asked);
            if (this.#loop === loop)
                this.#loop = undefined;
            this.#lookAhead();
        }, () => {
            // Code that never let go was ended from outside: its promises come to nothing.
            if (this.#loop !== loop)
                return;
            this.#loop = undefined;
            this.#work = undefined;
            this.#shown = this.#asked;
            this.#live?.status.set("");
            this.#live?.output.fail(new Error("drawing was interrupted"), [
                "Interrupted: drawing was interrupted",
            ]);
        });
    }
    async #showState(asked) {
        const { output, status } = this.#live;
        const busy = setTimeout(() => status.set("<progress></progress>"), PATIENCE_MS);
        try {
            const shown = await this.#drawn(this.values, (event) => this.#progress(event));
            await output.showAll(shown);
            this.#shown = asked;
        }
        catch (failure) {
            // What became stale was stopped, which is no failure of what is asked for now.
            if (asked !== this.#asked)
                return;
            this.#shown = asked;
            const { error, traceback } = failure;
            output.fail(error, traceback ?? [String(failure)]);
        }
        finally {
            clearTimeout(busy);
            if (this.#shown === this.#asked)
                status.set("");
        }
    }
    #progressAt = 0;
    #progress({ stage, done, total, unit }) {
        const now = performance.now();
        if (now - this.#progressAt < PROGRESS_MS)
            return;
        this.#progressAt = now;
        const bar = total > 0
            ? `<progress value="${(done / total).toFixed(4)}" max="1"></progress>`
            : "<progress></progress>";
        this.#live?.status.set(`${bar} ${escapeHtml(`${stage} ${done}${total > 0 ? `/${total}` : ""} ${unit}`)}`);
    }
    /** Draws in the background what the control that was moved last will probably ask for next. */
    #lookAhead() {
        if (!this.#pure || !this.#live || this.#loop)
            return;
        let stopped = false;
        const mine = {
            stop: () => {
                stopped = true;
                this.#work?.stop();
            },
        };
        this.#ahead = mine;
        const states = this.#neighbours();
        notebookHost().background(async () => {
            for (const state of states) {
                // Messages of the page come first.
                await new Promise((resolve) => setImmediate(resolve));
                if (stopped)
                    return;
                await this.#drawn(state, () => { }).catch(() => { });
            }
        }, () => {
            if (this.#ahead === mine)
                this.#ahead = undefined;
        });
    }
    #neighbours() {
        const { values } = this;
        const names = Object.keys(this.controls);
        const moved = this.#lastMoved;
        const near = (name, distances) => {
            const positions = this.controls[name].positions() ?? [];
            const here = positions.findIndex(({ value }) => Object.is(value, this.controls[name].value));
            return distances.flatMap((d) => {
                const there = here < 0 ? undefined : positions[here + d];
                return there ? [{ ...values, [name]: there.value }] : [];
            });
        };
        return [
            ...(moved === undefined ? [] : near(moved, [1, -1, 2, -2, 3, -3])),
            ...names.filter((name) => name !== moved).flatMap((name) => near(name, [1, -1])),
        ];
    }
}
class DrawingFailed extends Error {
    error;
    traceback;
}
/**
 * Shows controls and, below them, what `draw` makes of their values, again whenever one is moved: what it returns (a
 * figure, anything `display` takes, or a list of these), and what it displays and prints itself. While values move, what
 * has become stale is stopped and left out. `draw` may take time: `run.onProgress` shows how far it is.
 *
 *     interact(({ severity }) => figureAt(severity), { severity: slider({ min: 0, max: 4 }) });
 *
 * Where no kernel runs, a picture of the first state stands there, or a page that moves, see {@link InteractOptions}.
 * Throws {@link UsageError} without controls.
 */
export function interact(draw, controls, options = {}) {
    const all = Object.entries(controls);
    if (all.length === 0)
        throw new UsageError("interact: expected at least one control but found none");
    for (const [name, control] of all) {
        if (!(control instanceof Control))
            throw new UsageError(`interact: expected ${name} to be a control, such as slider({ min: 0, max: 4 })`);
        control.nameIt(name);
    }
    const interaction = new Interaction(draw, controls, options);
    interaction.show();
    return interaction;
}
//# sourceMappingURL=interact.js.map