import type { Dataset } from "../../dataset/types.js";
import { networkSource } from "../../features/network/network-source.js";
import { pciFeatures } from "../../features/pci.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { type GroupKey, type PciSettings, pciSettings } from "../../nn/training/settings.js";
import { trainingStep } from "../../nn/training/training-step.js";
import type { FamilyContext, FamilyWork } from "./family.js";
import { trainedFamily } from "./trained.js";

/**
 * Paired cell inpainting, trained on Training with the profile's settings. Left out where the data do not say which
 * cells are from one well, and where no two are.
 */
export const work: FamilyWork = {
  async prepare(context) {
    const groupBy = await wellKeys(context.dataset);
    if (groupBy === undefined)
      return { missing: "it learns from pairs of cells of one well, and the data name none that has two" };
    const settings = { ...settingsOf(context), groupBy };
    const { trainingThreads } = context.profile;
    return trainedFamily(context, settings, trainingThreads.pci, ({ model }, weights) =>
      pciFeatures(model, weights),
    );
  },
  async pilot(context) {
    const { dataset, networkBackend, profile, threads, run } = context;
    const settings = settingsOf(context);
    const step = trainingStep(settings, dataset.classNames.length);
    const backend = await chooseEngine(profile.trainingThreads.pci, {
      ...run,
      backend: networkBackend,
      job: () => step,
    });
    return {
      source: networkSource(pciFeatures(step.model, ""), { backend, threads }),
      training: {
        ...step,
        backend,
        threads: profile.trainingThreads.pci,
        examples: (images) => settings.epochs * images,
      },
    };
  },
};

function settingsOf({ profile, seed }: FamilyContext): PciSettings {
  return pciSettings({ ...profile.pci, seed });
}

/** Those of date, microscope, plate and well that Training has; undefined where no two cells agree in them. */
async function wellKeys(dataset: Dataset): Promise<GroupKey[] | undefined> {
  const reader = await dataset.open("training");
  reader.close();
  const { dates, microscopes, plates, wells } = reader.ids;
  const known = Object.entries({ date: dates, microscope: microscopes, plate: plates, well: wells }).filter(
    (entry): entry is [GroupKey, string[]] => entry[1] !== undefined,
  );
  const groups = new Set(
    Array.from(reader.labels, (_, cell) => JSON.stringify(known.map(([, list]) => list[cell]))),
  );
  return groups.size < reader.count && known.length > 0 ? known.map(([key]) => key) : undefined;
}
