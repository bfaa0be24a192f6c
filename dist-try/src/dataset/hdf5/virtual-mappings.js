/** Kinds of selection. */
const [NONE, HYPERSLABS, ALL] = [0, 2, 3];
/** Rows that a part may have; a damaged file may tell of any number. */
const MOST_ROWS = 1e8;
/**
 * The parts of a virtual dataset of a shape, from what follows the kind in its message "Data Layout".
 * Throws `Coos7Error` where parts have no end or are of a form that is not known here.
 */
export function readMappings(structure, layout, shape) {
    const address = layout.offset();
    if (address === undefined)
        return [];
    const list = heapObject(structure, address, layout.uint(4));
    const version = list.uint(1);
    if (version !== 0)
        throw structure.unknown(`list of a virtual dataset's sources of version ${version}`);
    const count = list.length();
    if (count > list.left)
        throw structure.damaged("its list of sources has no end");
    return Array.from({ length: count }, () => {
        const [file, name] = [list.zeroEnded(), list.zeroEnded()];
        const from = readSelection(structure, list);
        const to = readSelection(structure, list) ?? {
            rows: Array.from({ length: shape[0] }, (_, row) => row),
            valuesPerRow: shape.slice(1).reduce((a, b) => a * b, 1),
        };
        return { file, name, from, to };
    });
}
/** An object of the global heap, where values of no fixed length are. */
function heapObject(structure, address, index) {
    const head = structure.block("GCOL", address, 8 + structure.lengthSize);
    head.skip(4);
    const size = head.length();
    const objects = structure.read(address + 8 + structure.lengthSize, size - 8 - structure.lengthSize);
    while (objects.left >= 8 + structure.lengthSize) {
        const number = objects.uint(2);
        objects.skip(6);
        const bytes = objects.length();
        if (number === 0 || bytes > objects.left)
            break;
        const object = objects.part(bytes);
        objects.skip((8 - (bytes % 8)) % 8);
        if (number === index)
            return object;
    }
    throw structure.damaged("its list of sources is not where it should be");
}
/** A selection as HDF5 stores it; undefined where it is all of a dataset. */
function readSelection(structure, fields) {
    const kind = fields.uint(4);
    const version = fields.uint(4);
    if (kind === ALL || kind === NONE) {
        fields.skip(8);
        return kind === ALL ? undefined : { rows: [], valuesPerRow: 0 };
    }
    if (kind !== HYPERSLABS || version < 1 || version > 3)
        throw structure.unknown(`virtual dataset with a selection of kind ${kind}, version ${version}`);
    let isRegular = false;
    let width = 4;
    if (version === 1)
        fields.skip(8);
    else {
        isRegular = (fields.uint(1) & 1) !== 0;
        if (version === 2)
            fields.skip(4);
        width = version === 3 ? fields.uint(1) : 8;
    }
    const axes = fields.uint(4);
    const isEndless = (value) => value >= 2 ** (8 * width) - 1 || value === Number.POSITIVE_INFINITY;
    const rows = [];
    if (isRegular) {
        const slabs = Array.from({ length: axes }, () => [0, 0, 0, 0].map(() => fields.uint(width)));
        if (slabs.flat().some(isEndless))
            throw structure.unknown("virtual dataset with sources that may grow");
        const [[start, stride, count, block] = [0, 0, 0, 0], ...others] = slabs;
        if (count * block > MOST_ROWS)
            throw structure.damaged("a part of a virtual dataset in it has too many rows");
        for (let i = 0; i < count; i++)
            for (let k = 0; k < block; k++)
                rows.push(start + i * stride + k);
        const valuesPerRow = others.reduce((product, [, , count, block]) => product * count * block, 1);
        return { rows, valuesPerRow };
    }
    // Boxes, each by its first and its last corner.
    const boxes = fields.uint(width);
    if (boxes * axes * width * 2 > fields.left)
        throw structure.damaged("its list of sources has no end");
    const perRow = new Map();
    for (let i = 0; i < boxes; i++) {
        const [first, last] = [0, 1].map(() => Array.from({ length: axes }, () => fields.uint(width)));
        const values = first.slice(1).reduce((product, low, axis) => product * (last[axis + 1] - low + 1), 1);
        if (last[0] - first[0] > MOST_ROWS)
            throw structure.damaged("a part of a virtual dataset in it has too many rows");
        for (let row = first[0]; row <= last[0]; row++)
            perRow.set(row, (perRow.get(row) ?? 0) + values);
    }
    return {
        rows: [...perRow.keys()].sort((a, b) => a - b),
        valuesPerRow: [...perRow.values()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    };
}
//# sourceMappingURL=virtual-mappings.js.map