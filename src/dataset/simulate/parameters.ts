import { PROPERTIES, PROPERTY_NAMES } from "./effects.js";

/** What a column of the true parameters holds, with its unit. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  label: "class, 0 to 6",
  border: "1 in the two outermost rows and columns of the plate, 0 otherwise",
  later: "1 on a later date, 0 otherwise",
  second_microscope: "1 on the second microscope, 0 otherwise",
  nucleus_diameter: "pixels, of the circle of equal area",
  cell_radius: "pixels, mean half-axis of the cell's outline",
  objects:
    "objects drawn in the central cell: puncta, threads, stacks or vesicles; 0 where the class has none",
  psf_sigma: "pixels, standard deviation of the point spread function with defocus",
  haze_fraction: "fraction of light from out-of-focus planes",
  protein_electrons: "photoelectrons of a typical structure at the field's centre",
  nucleus_electrons: "the same for the nuclear dye",
  background_electrons: "photoelectrons of background light",
  gain: "camera counts per photoelectron",
  offset: "camera counts in the dark",
  field_x: "place in the camera's field, -1 to 1",
  field_y: "place in the camera's field, -1 to 1",
  ...Object.fromEntries(
    PROPERTY_NAMES.map((name) => [`effect_${name}`, `${PROPERTIES[name]} (all factors)`]),
  ),
};

/** Names of the true parameters, in the order of the columns of a rendered batch's `parameters`. */
export const parameterNames: readonly string[] = Object.keys(PARAMETERS);
