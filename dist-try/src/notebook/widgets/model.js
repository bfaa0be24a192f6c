// The kernel's half of Jupyter's interactive widgets: models whose copies a page holds and draws (ipywidgets,
// packages/schema/messages.md, protocol 2.1). On the wire these are ipywidgets' own models.
import { notebookHost } from "../host.js";
export const CONTROLS = { module: "@jupyter-widgets/controls", version: "2.0.0" };
export const BASE = { module: "@jupyter-widgets/base", version: "2.0.0" };
export const OUTPUT = { module: "@jupyter-widgets/output", version: "1.0.0" };
const TARGET = "jupyter.widget";
const PROTOCOL = { version: "2.1.0" };
/** The models that are open, by the ids of their comms, which are theirs. */
const open = new Map();
/** A model that the page has a copy of: changes on either side are told to the other. */
export class Model {
    #comm;
    #state;
    #parts = [];
    #onChange;
    #onCustom;
    /** Where there is no kernel that could tell a page, the model has its state and nothing else. */
    constructor(name, state, source = CONTROLS, view) {
        const [viewName, viewSource] = view ?? [name.replace(/Model$/, "View"), source];
        this.#state = {
            _model_module: source.module,
            _model_module_version: source.version,
            _model_name: name,
            _view_module: viewSource.module,
            _view_module_version: viewSource.version,
            _view_name: viewName,
            _view_count: null,
        };
        for (const [trait, value] of Object.entries(state)) {
            if (value instanceof Model)
                this.#parts.push(value);
            this.#state[trait] = value instanceof Model ? value.reference : value;
        }
        const host = notebookHost();
        if (!host?.isInteractive())
            return;
        answerPages();
        const { plain, paths, buffers } = takeBuffers(this.#state);
        this.#comm = host.openComm(TARGET, { state: plain, buffer_paths: paths }, { metadata: PROTOCOL, buffers });
        open.set(this.#comm.id, this);
        this.#comm.onMessage = (message) => this.#received(message);
        this.#comm.onClose = () => this.#forget();
    }
    /** The id by which the page knows the model; `undefined` where there is no page. */
    get id() {
        return this.#comm?.id;
    }
    /** How other models name this one. */
    get reference() {
        return `IPY_MODEL_${this.id ?? ""}`;
    }
    get state() {
        return this.#state;
    }
    set(changes) {
        Object.assign(this.#state, changes);
        this.#send("update", changes);
    }
    /** Takes note of what the page has changed and knows already. */
    remember(changes) {
        Object.assign(this.#state, changes);
    }
    /** Sends what is no state, such as "play". */
    sendCustom(content, buffers = []) {
        if (this.isOpen)
            this.#comm?.send({ method: "custom", content }, { buffers });
    }
    /** Sets what is called with the traits that the page has changed. */
    whenChanged(listener) {
        this.#onChange = listener;
    }
    /** Sets what is called with messages of the page that are no state, such as clicks. */
    whenCustom(listener) {
        this.#onCustom = listener;
    }
    get isOpen() {
        return this.#comm !== undefined && open.has(this.#comm.id);
    }
    close() {
        this.#comm?.close();
        this.#forget();
        for (const part of this.#parts)
            part.close();
    }
    #forget() {
        if (this.#comm)
            open.delete(this.#comm.id);
    }
    async #received({ data, buffers }) {
        if (data.method === "request_state")
            this.#send("update", this.#state);
        else if (data.method === "custom" && isObject(data.content))
            await this.#onCustom?.(data.content, buffers);
        else if (data.method === "update" && isObject(data.state)) {
            const changed = giveBuffers(data.state, data.buffer_paths, buffers);
            // What the model does not have is none of its business.
            for (const name of Object.keys(changed))
                if (!Object.hasOwn(this.#state, name))
                    delete changed[name];
            // Other pages that show the same notebook follow.
            this.#send("echo_update", changed);
            await this.#onChange?.(changed);
        }
    }
    #send(method, state) {
        if (!this.isOpen)
            return;
        const { plain, paths, buffers } = takeBuffers(state);
        this.#comm.send({ method, state: plain, buffer_paths: paths }, { buffers });
    }
    /** For pages that ask for everything at once: what this model adds to the answer. */
    static all() {
        const states = {};
        const paths = [];
        const buffers = [];
        for (const [id, model] of open) {
            const taken = takeBuffers(model.#state);
            const { _model_name, _model_module, _model_module_version } = taken.plain;
            states[id] = {
                model_name: _model_name,
                model_module: _model_module,
                model_module_version: _model_module_version,
                state: taken.plain,
            };
            paths.push(...taken.paths.map((path) => [id, "state", ...path]));
            buffers.push(...taken.buffers);
        }
        return { states, paths, buffers };
    }
}
let answering = false;
/** A page that is opened or loaded anew asks for the models that there are. */
function answerPages() {
    if (answering)
        return;
    answering = true;
    notebookHost().onComm("jupyter.widget.control", (comm) => {
        comm.onMessage = ({ data }) => {
            if (data.method !== "request_states")
                return;
            const { states, paths, buffers } = Model.all();
            comm.send({ method: "update_states", states, buffer_paths: paths }, { buffers });
        };
    });
}
/** The state without its bytes, which are sent beside it, and where in the state each of them belongs. */
export function takeBuffers(state) {
    const paths = [];
    const buffers = [];
    const take = (value, path) => {
        if (ArrayBuffer.isView(value)) {
            paths.push(path);
            buffers.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
            return null;
        }
        if (Array.isArray(value))
            return value.map((item, i) => take(item, [...path, i]));
        if (typeof value !== "object" || value === null || "toJSON" in value)
            return value;
        const kept = Object.entries(value).map(([key, item]) => [key, take(item, [...path, key])]);
        // In objects the place of bytes is left out, in lists it must stay.
        return Object.fromEntries(kept.filter(([, item], i) => item !== null || Object.values(value)[i] === null));
    };
    return { plain: take(state, []), paths, buffers };
}
/** The counterpart of {@link takeBuffers}. Paths that lead nowhere are left out. */
export function giveBuffers(state, paths, buffers) {
    const whole = structuredClone(state);
    if (!Array.isArray(paths))
        return whole;
    paths.forEach((path, i) => {
        if (!Array.isArray(path) || path.length === 0 || buffers[i] === undefined)
            return;
        let at = whole;
        for (const key of path.slice(0, -1))
            at = isOwn(at, key) ? at[key] : undefined;
        const last = String(path.at(-1));
        if (typeof at === "object" && at !== null && last !== "__proto__")
            at[last] = buffers[i];
    });
    return whole;
}
function isOwn(value, key) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=model.js.map