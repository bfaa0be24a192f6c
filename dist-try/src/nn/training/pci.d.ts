import type { Dataset } from "../../dataset/dataset.js";
import { type ImagesRun, type TrainingPlan } from "./plan.js";
import type { PciSettings } from "./settings.js";
/** Pairs, drawn once, whose loss in inference mode is part of the curve. */
export declare const CHECKED_PAIRS = 256;
/**
 * The training of paired cell inpainting on a dataset's Training. In each epoch every cell is a source once, with a
 * target drawn anew from its group; both are flipped at random, independently. The last weights are kept.
 * Steps per epoch, rescaling, augmentation and Adam's constants follow
 * https://github.com/alexxijielu/paired_cell_inpainting (yeast_model/train.py), which pairs cells of one image.
 * Throws `Coos7Error` where the data lack the IDs that pairs are drawn by, or no two cells are in one group.
 */
export declare function pciPlan(dataset: Dataset, settings: PciSettings, run: ImagesRun): Promise<TrainingPlan>;
