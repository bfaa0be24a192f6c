import type { Random } from "../../core/random.js";
import type { Properties } from "./properties.js";
export declare const MAX_CELLS = 7;
/** One cell in view, in grid pixels and radians. */
export interface SceneCell {
    /** Centre of the nucleus. */
    x: number;
    y: number;
    /** The nucleus' half-axes and the direction of the first. */
    nucleusA: number;
    nucleusB: number;
    nucleusAngle: number;
    /** The cell's centre, half-axes and direction. */
    bodyX: number;
    bodyY: number;
    bodyA: number;
    bodyB: number;
    bodyAngle: number;
    /** Direction of the microtubule organising centre, seen from the nucleus. */
    organiser: number;
    /** Brightness of its protein and of its nuclear dye relative to the central cell's. */
    expression: number;
    stain: number;
}
/**
 * The cells in and around a crop. Cell 0 is the one the crop is centred on; the maps give for each pixel of
 * the grid whose it is and where in that cell it lies.
 */
export interface Scene {
    cells: SceneCell[];
    /** Number of `cells` in use. */
    count: number;
    /** Whose pixel: index into `cells`, or -1 for background. */
    owner: Int8Array;
    /** Pixels from the rim of the owner's nucleus, negative inside it. */
    rim: Float32Array;
    /** Thickness of the cell relative to its middle, 0 at the outline to 1. */
    thickness: Float32Array;
    /** Number of pixels of each cell outside its nucleus that lie on the grid. */
    area: Float32Array;
}
export declare function emptyScene(): Scene;
/** Draws the cells of one crop and fills the maps. */
export declare function drawScene(scene: Scene, properties: Properties, random: Random): void;
/** Draws a cell without neighbours, in the middle of the grid, and fills the maps. */
export declare function drawLoneCell(scene: Scene, properties: Properties, random: Random): void;
/** Where {@link placeInCytoplasm} found a place. */
export declare const found: {
    x: number;
    y: number;
};
/** Where in the cytoplasm objects prefer to be. */
export interface Preference {
    /** Pixels from the nucleus over which their density falls to 1/e; Infinity for an even spread. */
    reach: number;
    /** Pull to the side of the microtubule organising centre: 0 none, 2 strong. */
    pull: number;
    /** Pixels from the nucleus' rim that they keep at least. */
    clearance: number;
}
/**
 * Finds a random place in one cell's cytoplasm by rejection and leaves it in {@link found}. Returns false where
 * none was found, which for a cell that is mostly out of view is right: its objects are out of view too.
 */
export declare function placeInCytoplasm(scene: Scene, index: number, { reach, pull, clearance }: Preference, random: Random): boolean;
/** Cosine of the angle between a place and the organising centre, seen from the nucleus. */
export declare function towardsOrganiser(cell: SceneCell, x: number, y: number): number;
/** How many objects of a cell are in view, for `number` in a whole typical cell: rounded at random. */
export declare function numberInView(scene: Scene, index: number, number: number, random: Random): number;
