// The compiler's own process: answers what the kernel asks, one message after another.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Converter } from "./converter.js";
import { Emitter } from "./emit.js";
import { Language } from "./language.js";
import { cellSettings } from "./options.js";
import { complete, completeness, inspect } from "./questions.js";
/** A compiler for the cells of one session. */
export class Compiler {
    #ts;
    #language;
    #emitter;
    #rootDir;
    #converter;
    /** What is wrong with the notebook's tsconfig.json; said with the first cell. */
    problems;
    constructor(ts, options, cells, parsed) {
        this.#ts = ts;
        this.#rootDir = options.rootDir;
        const settings = cellSettings(ts, options.rootDir, cells);
        this.problems = settings.problems;
        this.#language = new Language(ts, this.#rootDir, settings.options, parsed);
        this.#emitter = new Emitter(ts, settings.options);
        this.#converter = new Converter(this.#language, this.#emitter, this.#rootDir);
    }
    /**
     * Begins a session in another folder with what has been read for this one. Answers `false`, and does nothing, where
     * cells are compiled by other settings there.
     */
    moveTo({ rootDir }, cells) {
        const { options, problems } = cellSettings(this.#ts, rootDir, cells);
        if (problems.length > 0 || comparable(options) !== comparable(this.#language.options))
            return false;
        this.#rootDir = rootDir;
        this.#startAnew(options);
        return true;
    }
    #startAnew(options) {
        this.#language.startAnew(this.#rootDir, options);
        this.#converter = new Converter(this.#language, this.#emitter, this.#rootDir);
    }
    /** To be called when an answer has been sent, for what is left to do; at the latest the next question does it. */
    finish() {
        this.#converter.finish();
    }
    answer(kind, ask) {
        this.finish();
        const answers = {
            convert: ({ code, id }) => this.#converter.convert(code, id),
            stopped: ({ id, reached }) => {
                this.#converter.stopped(id, reached);
                return undefined;
            },
            complete: ({ code, cursor }) => complete(this.#language, this.#rootDir, code, cursor),
            inspect: ({ code, cursor }) => inspect(this.#language, code, cursor),
            isComplete: ({ code }) => completeness(this.#ts, code),
            reset: () => {
                this.#startAnew(this.#language.options);
                return undefined;
            },
        };
        return answers[kind](ask);
    }
}
/**
 * The settings that what has been read rests on. Where types are looked for is left out: a snapshot belongs to one
 * folder of Node's types, and where packages are found is asked when one is imported.
 */
function comparable(options) {
    const { typeRoots: _, paths: __, pathsBasePath: ___, ...rest } = options;
    return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const WARM_UP_MS = 300;
/** What cells have left behind is cleared away when so many bytes have gathered: V8 by itself waits for far more. */
const GATHERED = 24e6;
/**
 * Answers the messages of the process that started this one, until it goes away. `warm` is a compiler that has compiled
 * cells already, for another folder.
 */
export function serve(ts, parsed, warm) {
    let compiler;
    const send = (message) => void process.send(message);
    // The first completion takes longest; it is made when nothing has been asked for a while. So do this package's types,
    // which are read where notebooks lie in it or beside it: those are about it.
    let warmUp;
    let isWarm = false;
    let ownPackage = false;
    const warmUpLater = () => {
        if (isWarm)
            return;
        clearTimeout(warmUp);
        warmUp = setTimeout(() => {
            isWarm = true;
            compiler.answer("complete", { code: "", cursor: 0 });
            if (ownPackage)
                compiler.answer("convert", { code: 'import "coos7"; import "coos7/notebook";', id: 0 });
        }, WARM_UP_MS);
    };
    let leastUsed = Number.POSITIVE_INFINITY;
    const tidyUp = () => {
        const used = () => process.memoryUsage().heapUsed;
        if (used() < leastUsed + GATHERED)
            leastUsed = Math.min(leastUsed, used());
        else {
            collectGarbage();
            leastUsed = used();
        }
    };
    process.on("message", (message) => {
        if (message.type === "start") {
            const { options, cells } = message;
            compiler = warm?.moveTo(options, cells) ? warm : new Compiler(ts, options, cells, parsed);
            ownPackage = cells.ownTypes !== undefined && !("coos7" in cells.ownTypes);
            send({ type: "ready", problems: compiler.problems });
            // The first program takes longest; it is made before the first cell has come.
            compiler.answer("convert", { code: "0", id: 0 });
        }
        else {
            const { id, kind, ask } = message;
            try {
                send({ type: "answer", id, answer: compiler.answer(kind, ask) });
            }
            catch (error) {
                send({ type: "refused", id, reason: String(error?.stack ?? error) });
            }
            compiler.finish();
            tidyUp();
        }
        warmUpLater();
    });
    process.on("disconnect", () => process.exit(0));
    // An interrupt of the front end goes to the whole group of processes, and means the cell.
    process.on("SIGINT", () => { });
}
function collectGarbage() {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
}
//# sourceMappingURL=serve.js.map