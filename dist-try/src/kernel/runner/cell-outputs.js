import { splitLines } from "./notebook-file.js";
/** Builds the outputs of a notebook's cells from what a kernel publishes, as a front end does. */
export class OutputCollector {
    /** Outputs that have a display id, to be changed by later messages, also those of other cells. */
    #displays = new Map();
    #outputs = [];
    #clearNext = false;
    /** From here on, outputs go into `outputs`. */
    begin(outputs) {
        this.#outputs = outputs;
        this.#clearNext = false;
    }
    take({ type, content }) {
        switch (type) {
            case "stream":
                this.#stream(String(content.name), String(content.text));
                break;
            case "display_data":
            case "execute_result":
                this.#display(type, content);
                break;
            case "update_display_data":
                for (const output of this.#displays.get(displayId(content)) ?? [])
                    Object.assign(output, {
                        data: storedData(content.data),
                        metadata: content.metadata ?? {},
                    });
                break;
            case "clear_output":
                if (content.wait === true)
                    this.#clearNext = true;
                else
                    this.#outputs.length = 0;
                break;
            case "error":
                this.#add({
                    output_type: "error",
                    ename: String(content.ename),
                    evalue: String(content.evalue),
                    traceback: content.traceback,
                });
        }
    }
    /** Brings the collected outputs into the form in which a notebook stores them. */
    static store(outputs) {
        for (const output of outputs)
            if (output.output_type === "stream" && typeof output.text === "string")
                output.text = splitLines(asTerminalShows(output.text));
    }
    #stream(name, text) {
        const last = this.#clearNext ? undefined : this.#outputs.at(-1);
        if (last?.output_type === "stream" && last.name === name)
            last.text = `${last.text}${text}`;
        else
            this.#add({ output_type: "stream", name, text });
    }
    #display(type, content) {
        const data = storedData(content.data);
        const metadata = (content.metadata ?? {});
        const output = type === "display_data"
            ? { output_type: type, data, metadata }
            : { output_type: type, data, metadata, execution_count: content.execution_count };
        this.#add(output);
        const id = displayId(content);
        if (id !== "")
            this.#displays.set(id, [...(this.#displays.get(id) ?? []), output]);
    }
    #add(output) {
        if (this.#clearNext)
            this.#outputs.length = 0;
        this.#clearNext = false;
        this.#outputs.push(output);
    }
}
function displayId(content) {
    return String(content.transient?.display_id ?? "");
}
/** Text forms are stored as lists of lines, JSON and base64 as they are. */
function storedData(data) {
    return Object.fromEntries(Object.entries(data).map(([type, value]) => [
        type,
        typeof value === "string" && (type.startsWith("text/") || type === "image/svg+xml")
            ? splitLines(value)
            : value,
    ]));
}
/**
 * What is left of text in which a carriage return went back to the start of the line, over which something else was
 * written; as nbclient stores it. One that ends the text, or its line, has erased nothing.
 */
function asTerminalShows(text) {
    return text.replace(/[^\n]*\r(?!\r*(?:\n|$))/g, "");
}
//# sourceMappingURL=cell-outputs.js.map