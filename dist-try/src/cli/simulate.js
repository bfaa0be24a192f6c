import { writeSimulation } from "../dataset/write-simulation.js";
import { requireOut, SPLITS_HELP, SPLITS_OPTION, splitsFromOptions, WORKERS_HELP, WORKERS_OPTION, withWorkers, } from "./command.js";
import { SIMULATOR_HELP, SIMULATOR_OPTIONS, simulatorFromOptions } from "./dataset-option.js";
import { progressReporter } from "./progress.js";
export const command = {
    help: `
Usage: coos7 simulate --out DIR [options]

Writes the simulated experiment in the layout of the COOS-7 files: DIR/<split>.hdf5, with the true parameters of
each cell in DIR/<split>_parameters.csv. DIR/dataset.json says that the images are simulated, and so does each
HDF5 file in its attribute simulated_by.
The same options give the same bytes.

  --out DIR          where to write; made if missing
${SIMULATOR_HELP}
${SPLITS_HELP}
${WORKERS_HELP}
  --force            replace what has the same name in a DIR that is not empty

Example: coos7 simulate --out data/simulated --scale 0.05 --seed 7 --severity later=2,microscope=0`,
    options: {
        ...SIMULATOR_OPTIONS,
        ...SPLITS_OPTION,
        ...WORKERS_OPTION,
        out: { type: "string" },
        force: { type: "boolean" },
    },
    async run({ values, signal }) {
        const out = requireOut("simulate", values);
        const options = simulatorFromOptions(values);
        const splits = splitsFromOptions(values);
        const progress = progressReporter();
        try {
            await withWorkers(values, (pool) => writeSimulation(options, out, {
                pool,
                signal,
                onProgress: progress.onProgress,
                force: values.force === true,
                ...(splits ? { splits } : {}),
            }));
        }
        finally {
            progress.finish();
        }
        console.log(`Wrote simulated data to ${out}; coos7 info ${out} shows what is there`);
    },
};
//# sourceMappingURL=simulate.js.map