/** This package's version. */
export declare function packageVersion(): string;
/** The version of an installed package, undefined where it is not installed. */
export declare function installedVersion(name: string): string | undefined;
