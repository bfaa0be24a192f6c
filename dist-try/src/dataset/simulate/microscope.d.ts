import type { Random } from "../../core/random.js";
/** How light from the specimen arrives at the camera. */
export interface Optics {
    /** Standard deviation of the point spread function in pixels, defocus included. */
    sigma: number;
    /** Fraction of the light that comes from planes far out of focus, 0 to 1. */
    haze: number;
}
/** Blurs the specimen in place: the point spread function, and a fraction of haze from other planes. */
export declare function formImage(specimen: Float32Array, { sigma, haze }: Optics): void;
/** Where the crop lies in the camera's field, and how the light falls off from the field's centre. */
export interface Illumination {
    /** The crop's centre, -1 to 1 from edge to edge of the field. */
    fieldX: number;
    fieldY: number;
    /** Loss of light in the corners, as a fraction. */
    vignetting: number;
}
/** Fraction of the centre's light that reaches pixel (x, y) of the grid. */
export declare function lightAt(x: number, y: number, { fieldX, fieldY, vignetting }: Illumination): number;
/** Standard deviation of the point spread function in pixels with its defocus (micrometres). */
export declare function focusedSigma(sigma: number, defocus: number): number;
export interface Camera {
    /** Counts per photoelectron. */
    gain: number;
    /** Counts in the dark. */
    offset: number;
    /** Standard deviation of the read noise in photoelectrons. */
    readNoise: number;
}
/** What the first microscope's camera does. */
export declare const CAMERA: Readonly<Camera>;
/**
 * Exposes the camera: writes a crop of 64 x 64 whole counts to `counts` from `offset`. `light` is relative to
 * its own scale, of which 1 gives `electrons` photoelectrons; `background` photoelectrons come on top.
 *
 * The counts' variance is gain x (mean - offset) + (gain x readNoise)^2: shot noise is drawn as a normal of
 * the Poisson variance, since with the background no pixel is so dark that the two can be told apart.
 */
export declare function expose(light: Float32Array, counts: Float32Array, at: number, exposure: {
    electrons: number;
    background: number;
    illumination: Illumination;
    camera: Camera;
}, random: Random): void;
