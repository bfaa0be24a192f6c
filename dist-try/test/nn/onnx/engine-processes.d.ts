/** Ends the engines of this process as the system does when it has no memory left. */
export declare function killEngines(): void;
/** Lets the engines of this process have so many bytes more than they have, and no more. */
export declare function limitEngines(bytes: number): void;
