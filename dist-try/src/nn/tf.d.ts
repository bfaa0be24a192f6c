export declare const tf: typeof import("@tensorflow/tfjs-core");
export declare const tfl: typeof import("@tensorflow/tfjs-layers");
