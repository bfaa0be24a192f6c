/** What a file's description says about its channels; what it does not say is missing. */
export interface MicroscopeMetadata {
    /** Number of channels. */
    channels?: number;
    /** Focal planes times points in time. */
    planesPerChannel: number;
    /** Of each channel, where they have names. */
    names?: string[];
    /** Focal planes of each channel, where the planes are of one point in time. */
    focalPlanes?: number;
    /**
     * Planes in the file, from 0, channel by channel and in each its focal planes, where they are not simply in the order
     * of the channels.
     */
    planes?: number[];
    /** Side of a pixel in the specimen. */
    micrometresPerPixel?: number;
}
/** The tags of a TIFF that say how large its pixels are. */
export interface Resolution {
    /** Pixels per unit (tag XResolution). */
    pixelsPerUnit: number;
    /** Whether the unit of the tags is the centimetre (tag ResolutionUnit). */
    perCentimetre: boolean;
}
/**
 * Reads an ImageJ description, lines of `name=value`. ImageJ gives the resolution in pixels per the unit that it names.
 * Throws {@link Coos7Error} naming `path` where a number of planes is none.
 */
export declare function imageJMetadata(path: string, description: string, resolution: Resolution | undefined): MicroscopeMetadata;
type Attributes = Readonly<Record<string, string>>;
/** The parts of the OME model that are used: https://docs.openmicroscopy.org/ome-model */
export interface OmeXml {
    /** Of the file that holds it. */
    uuid: string;
    /** Where all else is, if it is not here (`BinaryOnly`): the name of a file, and what it calls itself. */
    metadataFile?: string;
    images: {
        pixels: Attributes;
        channels: Attributes[];
        blocks: Block[];
    }[];
}
/** `TiffData`: planes, and the file that they are in, which may be another one of the same image. */
interface Block {
    attributes: Attributes;
    uuid?: string;
    fileName?: string;
}
/** The TIFF that the metadata are of. */
export interface OmeFile {
    path: string;
    /** How many planes it holds. */
    count: number;
    /** Samples of a pixel; where there are several, they are the planes. */
    samples: number;
}
/**
 * Parses OME-XML, whatever prefix its elements have. Throws {@link Coos7Error} naming `path` where it is not well-formed;
 * declarations of entities are none of OME's and are not followed.
 */
export declare function parseOme(path: string, xml: string): OmeXml;
/**
 * What OME-XML says of the planes of one TIFF. `own` is the UUID that the TIFF has for itself: metadata may speak of planes
 * in many files.
 * Throws {@link Coos7Error} naming the file where the metadata are of several images in it, or of other planes than it holds.
 */
export declare function omeMetadata({ images }: OmeXml, own: string, file: OmeFile): MicroscopeMetadata;
export {};
