// A program that trains a small network on the data in a folder, for tests that kill it. It prints a line for every
// event, and at the end a digest of the weights.
import { openDataset } from "../../../src/dataset/open.js";
import { weightsDigest } from "../../../src/nn/store.js";
import { train } from "../../../src/nn/training/train.js";
import { shortDeepLoc } from "./small-training.js";
const dataset = await openDataset(process.argv[2]);
const { model } = await train({ dataset, settings: shortDeepLoc({ iterations: 20 }), backend: "cpu", threads: 1 }, { onTraining: ({ type, iteration }) => console.log(`${type} ${iteration}`) });
console.log(`weights ${await weightsDigest(model)}`);
//# sourceMappingURL=train-script.js.map