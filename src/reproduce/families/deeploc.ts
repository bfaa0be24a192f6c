import { deepLocFeatures } from "../../features/deeploc.js";
import { networkSource } from "../../features/network/network-source.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { deepLoc } from "../../nn/networks/deeploc.js";
import { CROP_OFFSETS } from "../../nn/preprocess/crops.js";
import { deepLocSchedule } from "../../nn/training/deeploc.js";
import { type DeepLocSettings, deepLocSettings } from "../../nn/training/settings.js";
import type { FamilyContext, FamilyWork } from "./family.js";
import { trainedFamily } from "./trained.js";

/** Share of Training that chooses the checkpoint. */
const VALIDATION_SHARE = 0.2;

/** DeepLoc, trained on Training with the profile's settings. */
export const work: FamilyWork = {
  prepare(context) {
    const { classNames } = context.dataset;
    return trainedFamily(context, settingsOf(context), ({ model }, weights) =>
      deepLocFeatures(model, weights, classNames),
    );
  },
  async pilot(context) {
    const { dataset, networkBackend, threads, run } = context;
    const { classNames } = dataset;
    const { widths, seed, iterations, batch } = settingsOf(context);
    const model = deepLoc({ classes: classNames.length, widths, seed });
    const loss = "softmaxCrossEntropy";
    const backend = await chooseEngine(threads.training, {
      ...run,
      backend: networkBackend,
      job: () => ({ model, batch, loss }),
    });
    const checks = deepLocSchedule(iterations).checkpoints.length;
    return {
      source: networkSource(deepLocFeatures(model, "", classNames), { backend, threads: threads.inference }),
      training: {
        model,
        backend,
        loss,
        batch,
        examples: () => iterations * batch,
        checked: (images) => checks * images * VALIDATION_SHARE * CROP_OFFSETS.length,
      },
    };
  },
};

function settingsOf({ profile, seed }: FamilyContext): DeepLocSettings {
  return deepLocSettings({ ...profile.deepLoc, seed });
}
