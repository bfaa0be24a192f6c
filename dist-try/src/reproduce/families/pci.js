import { pciFeatures } from "../../features/networks.js";
import { CHECKED_PAIRS } from "../../nn/training/pci.js";
import { pciSettings } from "../../nn/training/settings.js";
import { restoredSource, trainedFamily, trainedPilot } from "./trained.js";
/**
 * Paired cell inpainting, trained on Training with the profile's settings. Left out where the data do not say which
 * cells are from one well, and where no two are.
 */
export const work = {
    async prepare(context) {
        const family = await familyOf(context);
        return "missing" in family ? family : trainedFamily(context, family);
    },
    restore: (context, network, files) => restoredSource(context, { featuresOf: pciFeatures }, network, files),
    async pilot(context) {
        const family = await familyOf(context);
        if ("missing" in family)
            return family;
        const { epochs, batch } = family.settings;
        return trainedPilot(context, family, {
            steps: (images) => epochs * Math.floor(images / Math.min(images, batch)),
            checks: epochs,
            checked: (images) => Math.min(images, CHECKED_PAIRS),
        });
    },
};
async function familyOf({ dataset, profile, seed, }) {
    const groupBy = await wellKeys(dataset);
    if (groupBy === undefined)
        return { missing: "it learns from pairs of cells of one well, and the data name none that has two" };
    return {
        settings: pciSettings({ ...profile.pci, seed, groupBy }),
        threads: profile.trainingThreads.pci,
        featuresOf: pciFeatures,
    };
}
/** Those of date, microscope, plate and well that Training has; undefined where no two cells agree in them. */
async function wellKeys(dataset) {
    const reader = await dataset.open("training");
    reader.close();
    const { dates, microscopes, plates, wells } = reader.ids;
    const known = Object.entries({ date: dates, microscope: microscopes, plate: plates, well: wells }).filter((entry) => entry[1] !== undefined);
    const groups = new Set(Array.from(reader.labels, (_, cell) => JSON.stringify(known.map(([, list]) => list[cell]))));
    return groups.size < reader.count && known.length > 0 ? known.map(([key]) => key) : undefined;
}
//# sourceMappingURL=pci.js.map