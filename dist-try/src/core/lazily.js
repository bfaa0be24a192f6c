import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
/**
 * What `load` returns, loaded when one of its properties is first read. For the large packages behind single functions:
 * together they take a second to load, and whoever imports coos7 needs one or two of them.
 */
export function lazily(load) {
    let loaded;
    return new Proxy({}, {
        get: (_, key) => {
            loaded ??= load();
            return Reflect.get(loaded, key);
        },
    });
}
/** A package, loaded when something of it is first used; ES modules too, as long as they await nothing. */
export function lazyPackage(name) {
    return lazily(() => require(name));
}
//# sourceMappingURL=lazily.js.map