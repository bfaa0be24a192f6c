/**
 * What `load` returns, loaded when one of its properties is first read. For the large packages behind single functions:
 * together they take a second to load, and whoever imports coos7 needs one or two of them.
 */
export declare function lazily<T extends object>(load: () => T): T;
/** A package, loaded when something of it is first used; ES modules too, as long as they await nothing. */
export declare function lazyPackage<T extends object>(name: string): T;
