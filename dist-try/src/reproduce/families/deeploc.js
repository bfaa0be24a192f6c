import { deepLocFeatures } from "../../features/networks.js";
import { deepLocSchedule } from "../../nn/training/deeploc.js";
import { deepLocSettings } from "../../nn/training/settings.js";
import { CROP_OFFSETS } from "../../nn/views.js";
import { restoredSource, trainedFamily, trainedPilot } from "./trained.js";
/** Share of Training that chooses the checkpoint. */
const VALIDATION_SHARE = 0.2;
/** DeepLoc, trained on Training with the profile's settings. */
export const work = {
    prepare: (context) => trainedFamily(context, familyOf(context)),
    restore: (context, network, files) => restoredSource(context, familyOf(context), network, files),
    async pilot(context) {
        const { iterations } = settingsOf(context);
        return trainedPilot(context, familyOf(context), {
            steps: () => iterations,
            checks: deepLocSchedule(iterations).checkpoints.length,
            checked: (images) => images * VALIDATION_SHARE * CROP_OFFSETS.length,
        });
    },
};
function familyOf(context) {
    const { dataset, profile } = context;
    return {
        settings: settingsOf(context),
        threads: profile.trainingThreads.deepLoc,
        featuresOf: (model, weights) => deepLocFeatures(model, weights, dataset.classNames),
    };
}
function settingsOf({ profile, seed }) {
    return deepLocSettings({ ...profile.deepLoc, seed });
}
//# sourceMappingURL=deeploc.js.map