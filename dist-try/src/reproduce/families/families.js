import { UsageError } from "../../core/errors.js";
const VGG16_LAYERS = ["Conv3_3", "Conv4_1", "Conv4_2"];
/** The families of the paper in the order of Table 3. */
export const PAPER_FAMILIES = [
    {
        id: "deeploc",
        name: "DeepLoc",
        layers: ["FC2"],
        endToEnd: "End-to-End",
        trains: true,
        load: async () => (await import("./deeploc.js")).work,
    },
    {
        id: "texture",
        name: "Texture",
        layers: [""],
        trains: false,
        load: async () => (await import("./texture.js")).work,
    },
    {
        id: "pci",
        name: "PCI",
        layers: ["Conv3", "Conv4", "Conv5"],
        trains: true,
        load: async () => (await import("./pci.js")).work,
    },
    {
        id: "vgg16",
        name: "VGG16",
        layers: VGG16_LAYERS,
        trains: false,
        load: async () => (await import("./vgg16.js")).pretrainedWork(),
    },
];
/** Every family there is: random weights are only for a run that names them. */
export const FAMILIES = [
    ...PAPER_FAMILIES,
    {
        id: "vgg16-random",
        name: "VGG16-random",
        layers: VGG16_LAYERS,
        trains: false,
        load: async () => (await import("./vgg16.js")).randomWork,
    },
];
/** The families of these names, in the table's order. Throws {@link UsageError} listing the names there are. */
export function familiesNamed(names) {
    for (const name of names)
        if (!FAMILIES.some(({ id }) => id === name))
            throw new UsageError(`Unknown features ${JSON.stringify(name)}; the feature families are ${FAMILIES.map(({ id }) => id).join(", ")}`);
    return FAMILIES.filter(({ id }) => names.includes(id));
}
//# sourceMappingURL=families.js.map