import type { Dataset } from "../../dataset/types.js";
import { networkSource } from "../../features/network/network-source.js";
import { pciFeatures } from "../../features/pci.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { pairedCellInpainting } from "../../nn/networks/pci.js";
import { type GroupKey, type PciSettings, pciSettings } from "../../nn/training/settings.js";
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
    return trainedFamily(context, settings, ({ model }, weights) => pciFeatures(model, weights));
  },
  async pilot(context) {
    const { networkBackend, threads, run } = context;
    const { widths, seed, epochs, batch } = settingsOf(context);
    const model = pairedCellInpainting({ widths, seed });
    const loss = "meanSquaredError";
    const backend = await chooseEngine(threads.training, {
      ...run,
      backend: networkBackend,
      job: () => ({ model, batch, loss }),
    });
    return {
      source: networkSource(pciFeatures(model, ""), { backend, threads: threads.inference }),
      training: {
        model,
        backend,
        loss,
        batch,
        examples: (images) => epochs * images,
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
