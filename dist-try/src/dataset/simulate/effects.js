/**
 * What differs between cells beyond their class: properties that factors of variation act on. Each is a sum of
 * the factors' contributions and 0 for the average cell of the training plates.
 */
export const PROPERTIES = {
    expression: "ln of the factor on protein brightness",
    stain: "ln of the factor on nuclear dye brightness",
    nucleus: "ln of the factor on the nucleus' diameter",
    spread: "ln of the factor on the cell's diameter",
    defocus: "micrometres between the cell's middle and the focal plane, sign without meaning",
    blur: "ln of the factor on the width of the point spread function",
    haze: "ln of the factor on the fraction of light from out-of-focus planes",
    background: "ln of the factor on background light",
    illumination: "ln of the factor on excitation light",
    vignetting: "added loss of light at the field's corners, as a fraction",
    gain: "ln of the factor on camera counts per photoelectron",
    offset: "added camera counts in the dark",
    diffuse: "ln of the factor on protein outside its compartment (cytosol, ER)",
    number: "ln of the factor on the number of objects (puncta, threads, fragments)",
    size: "ln of the factor on the objects' width",
    uneven: "added standard deviation of ln object brightness",
    gathering: "added pull of the objects to the microtubule organising centre",
    mesh: "ln of the factor on the contrast of the reticulum",
    breakup: "added break-up of the Golgi ribbon, from 0 one ribbon to 1 scattered stacks",
};
export const PROPERTY_NAMES = Object.keys(PROPERTIES);
/** Standard deviations of the nested random effects at severity 1. */
export const RANDOM_EFFECTS = {
    date: {
        expression: 0.1,
        stain: 0.1,
        defocus: 0.1,
        haze: 0.1,
        background: 0.1,
        illumination: 0.12,
        diffuse: 0.12,
    },
    plate: {
        expression: 0.1,
        stain: 0.1,
        defocus: 0.12,
        haze: 0.1,
        background: 0.1,
        diffuse: 0.12,
        number: 0.08,
        size: 0.03,
        breakup: 0.05,
    },
    well: {
        expression: 0.12,
        stain: 0.08,
        defocus: 0.15,
        haze: 0.05,
        nucleus: 0.01,
        spread: 0.03,
        number: 0.06,
        diffuse: 0.08,
    },
    cell: {
        expression: 0.6,
        stain: 0.15,
        defocus: 0.5,
        haze: 0.35,
        diffuse: 0.3,
        number: 0.25,
        size: 0.14,
        uneven: 0.12,
        gathering: 0.3,
        mesh: 0.25,
    },
};
const PEROXISOME = 3;
const EARLY_ENDOSOME = 4;
/** Effects of fixed size at severity 1: on every class, and further ones on single classes by label. */
export const FIXED_EFFECTS = {
    // Evaporation and cooler edges: fewer, slightly smaller cells, a plate that bows out of focus.
    border: { all: { nucleus: -0.01, spread: -0.03, defocus: 0.1, background: 0.05 }, classes: {} },
    // Months later: a lamp that has lost half of its light, so that images are noisier, and another passage of the cells,
    // in which the Golgi is somewhat more broken up and endosomes are fewer and smaller over more protein in the reticulum.
    later: {
        all: { illumination: -0.73, haze: 0.17, breakup: 0.12 },
        classes: { [EARLY_ENDOSOME]: { diffuse: 0.5, number: -0.45, size: -0.1 } },
    },
    // The collaborating institution's instrument: a stronger lamp, but a correction collar that is set for another bottom
    // of the plate, which blurs, and more light from the surroundings; a camera of another gain. That moves all features of
    // texture together, which distances feel most. Its cell culture: fewer and smaller peroxisomes, since blur alone would
    // cost them more; endosomes swollen and gathered beside the nucleus, with little protein outside them.
    microscope: {
        all: {
            blur: 0.53,
            haze: 0.06,
            illumination: 0.4,
            background: 1,
            gain: -0.15,
            offset: 60,
            vignetting: 0.15,
            number: 0.25,
            size: -0.05,
            mesh: 0.12,
        },
        classes: {
            [PEROXISOME]: { number: -0.3, size: -0.1 },
            [EARLY_ENDOSOME]: { diffuse: -0.92, number: -0.2, gathering: 2.7, size: 0.29 },
        },
    },
};
/** What a column of the true parameters holds, with its unit. */
export const PARAMETERS = {
    label: "class, 0 to 6",
    border: "1 in the two outermost rows and columns of the plate, 0 otherwise",
    later: "1 on a later date, 0 otherwise",
    second_microscope: "1 on the second microscope, 0 otherwise",
    nucleus_diameter: "pixels, of the circle of equal area",
    cell_radius: "pixels, mean half-axis of the cell's outline",
    objects: "objects drawn in the central cell: puncta, threads, stacks or vesicles; 0 where the class has none",
    psf_sigma: "pixels, standard deviation of the point spread function with defocus",
    haze_fraction: "fraction of light from out-of-focus planes",
    protein_electrons: "photoelectrons of a typical structure at the field's centre",
    nucleus_electrons: "the same for the nuclear dye",
    background_electrons: "photoelectrons of background light",
    gain: "camera counts per photoelectron",
    offset: "camera counts in the dark",
    field_x: "place in the camera's field, -1 to 1",
    field_y: "place in the camera's field, -1 to 1",
    ...Object.fromEntries(PROPERTY_NAMES.map((name) => [`effect_${name}`, `${PROPERTIES[name]} (all factors)`])),
};
/** Names of the true parameters, in the order of the columns of a rendered batch's `parameters`. */
export const parameterNames = Object.keys(PARAMETERS);
//# sourceMappingURL=effects.js.map