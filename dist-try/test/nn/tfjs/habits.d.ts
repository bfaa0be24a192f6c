import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Trainer } from "../../../src/nn/engine.js";
import type { TfjsEngineName } from "../../../src/nn/tfjs/backend.js";
/** A network that trains in milliseconds. */
export declare function tinyNetwork(): LayersModel;
/** Takes a step and resolves to its loss. */
export declare function stepOf(trainer: Trainer): Promise<number>;
/** The loss and gradients of the step that {@link stepOf} would take. */
export declare function gradientsOf(trainer: Trainer): ReturnType<Trainer["gradients"]>;
/** Asserts that neither steps nor predictions accumulate tensors, and that closing the engine leaves none. */
export declare function assertKeepsNoTensors(name: TfjsEngineName): Promise<void>;
/** Asserts that training on two engines in turns, and making models in between, gives what each gives alone. */
export declare function assertKeepsToItself(first: TfjsEngineName, second: TfjsEngineName): Promise<void>;
