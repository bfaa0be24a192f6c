import { networkSource, networkSourceOn } from "../../features/network-pass.js";
import { randomVgg16Features, vgg16Features } from "../../features/networks.js";
import { loadVgg16, VGG16_WEIGHTS, vgg16Weights, whyNotFetched, } from "../../features/vgg16-weights.js";
import { filesOf, modelOf } from "./trained.js";
/**
 * VGG16 with the weights that Keras publishes, fetched where the cache does not have them; left out where that fails or
 * is not allowed.
 */
export function pretrainedWork(file = VGG16_WEIGHTS) {
    const find = async ({ offline, run }, download) => {
        const found = await vgg16Weights({ download: download && !offline, file }, run);
        return "path" in found ? found.path : missing(offline, found);
    };
    return {
        async prepare(context) {
            const found = await find(context, true);
            if (typeof found !== "string")
                return found;
            const model = await loadVgg16(found);
            return { ...(await prepared(context, await vgg16Features(model), [])), files: filesOf(model) };
        },
        restore: async (context, network, files) => restored(context, await vgg16Features(await modelOf(files)), network),
        async pilot(context) {
            const { offline, run } = context;
            const found = await find(context, false);
            if (typeof found === "string") {
                const network = await vgg16Features(await loadVgg16(found));
                return { source: (await prepared(context, network, [])).source, final: true };
            }
            if (offline)
                return found;
            const cause = await whyNotFetched(file, run);
            if (cause !== undefined)
                return missing(offline, { reason: cause, cause });
            const { source } = await random(context);
            return { source, final: false, fetched: "VGG16's weights (59 MB)" };
        },
    };
}
function missing(offline, { reason, cause }) {
    const what = offline ? "nothing was to be fetched" : "fetching failed";
    return {
        missing: `${what} of the weights that it learned from ImageNet (${cause}); coos7 download vgg16 fetches them`,
        detail: reason,
    };
}
/** VGG16 with random weights, which only a run that asks for it by name has. */
export const randomWork = {
    prepare: random,
    restore: async (context, network) => restored(context, await randomVgg16Features(context.seed), network),
    pilot: async (context) => ({ source: (await random(context)).source, final: true }),
};
function restored({ threads }, network, { backend }) {
    return networkSource(network, { backend, threads });
}
async function random(context) {
    return prepared(context, await randomVgg16Features(context.seed), [
        "VGG16-random is VGG16 with random weights (He et al. 2015), not with those learned from ImageNet that the paper used: its errors say nothing about transfer learning.",
    ]);
}
async function prepared({ networkBackend, threads, run }, network, notes) {
    const place = { backend: networkBackend, threads };
    const source = await networkSourceOn(network, place, run);
    return { source, network: { weights: network.weights, backend: source.backend }, notes };
}
//# sourceMappingURL=vgg16.js.map