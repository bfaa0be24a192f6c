export declare function slowest(n: number): Promise<number>;
