import { type WeightsFile } from "../../features/vgg16-weights.js";
import type { FamilyWork } from "./family.js";
/**
 * VGG16 with the weights that Keras publishes, fetched where the cache does not have them; left out where that fails or
 * is not allowed.
 */
export declare function pretrainedWork(file?: WeightsFile): FamilyWork;
/** VGG16 with random weights, which only a run that asks for it by name has. */
export declare const randomWork: FamilyWork;
