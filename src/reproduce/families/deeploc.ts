import { deepLocFeatures } from "../../features/deeploc.js";
import { networkSource } from "../../features/network/network-source.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { CROP_OFFSETS } from "../../nn/preprocess/crops.js";
import { deepLocSchedule } from "../../nn/training/deeploc.js";
import { type DeepLocSettings, deepLocSettings } from "../../nn/training/settings.js";
import { trainingStep } from "../../nn/training/training-step.js";
import type { FamilyContext, FamilyWork } from "./family.js";
import { trainedFamily } from "./trained.js";

/** Share of Training that chooses the checkpoint. */
const VALIDATION_SHARE = 0.2;

/** DeepLoc, trained on Training with the profile's settings. */
export const work: FamilyWork = {
  prepare(context) {
    const { classNames } = context.dataset;
    const { trainingThreads } = context.profile;
    return trainedFamily(context, settingsOf(context), trainingThreads.deepLoc, ({ model }, weights) =>
      deepLocFeatures(model, weights, classNames),
    );
  },
  async pilot(context) {
    const { dataset, networkBackend, profile, threads, run } = context;
    const { classNames } = dataset;
    const settings = settingsOf(context);
    const step = trainingStep(settings, classNames.length);
    const backend = await chooseEngine(profile.trainingThreads.deepLoc, {
      ...run,
      backend: networkBackend,
      job: () => step,
    });
    const { iterations, batch } = settings;
    const checks = deepLocSchedule(iterations).checkpoints.length;
    return {
      source: networkSource(deepLocFeatures(step.model, "", classNames), { backend, threads }),
      training: {
        ...step,
        backend,
        threads: profile.trainingThreads.deepLoc,
        examples: () => iterations * batch,
        checked: (images) => checks * images * VALIDATION_SHARE * CROP_OFFSETS.length,
      },
    };
  },
};

function settingsOf({ profile, seed }: FamilyContext): DeepLocSettings {
  return deepLocSettings({ ...profile.deepLoc, seed });
}
