// Which cell the code that runs at this moment belongs to. Like AsyncLocalStorage, but on V8's promise hooks
// alone: with async_hooks enabled, Node 20 and 22 abort the process when JavaScript is terminated inside a
// timer (a check that the stack of async ids is balanced).
import { promiseHooks } from "node:v8";
const owners = new WeakMap();
let current;
let outer;
promiseHooks.createHook({
    init(promise) {
        if (current)
            owners.set(promise, current);
    },
    before(promise) {
        outer = current;
        current = owners.get(promise) ?? current;
    },
    after() {
        current = outer;
    },
});
/** The cell whose code runs; outside of promises and timers that are known, the one that started last. */
export function currentCell() {
    return current;
}
/** From here on, code of unknown origin belongs to `cell`. */
export function enterCell(cell) {
    current = cell;
}
/** Calls `work` as a part of `cell`. */
export function runInCell(cell, work) {
    const before = current;
    current = cell;
    try {
        return work();
    }
    finally {
        current = before;
    }
}
//# sourceMappingURL=context.js.map