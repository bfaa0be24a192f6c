import { CHECKSUM } from "./structure.js";
/** Kinds of index: one chunk, all chunks one after the other, arrays of two kinds, a B-tree of the second version. */
const [SINGLE, IMPLICIT, FIXED, EXTENSIBLE, TREE] = [1, 2, 3, 4, 5];
/** Calls `visit` once for each chunk that has been stored, in no certain order. */
export function visitChunks(structure, index, visit) {
    if (index.version < 4) {
        if (index.root !== undefined)
            visitFirstTree(structure, index, index.root, undefined, visit);
        return;
    }
    const { rest } = index;
    const kind = rest.uint(1);
    const parameters = {
        [SINGLE]: index.isFiltered ? structure.lengthSize + 4 : 0,
        [IMPLICIT]: 0,
        [FIXED]: 1,
        [EXTENSIBLE]: 5,
        [TREE]: 6,
    }[kind];
    if (parameters === undefined)
        throw structure.unknown(`chunk index of kind ${kind}`);
    rest.skip(parameters);
    const address = rest.offset();
    if (address === undefined)
        return;
    if (kind === SINGLE)
        visit(index.chunks.map(() => 0));
    else if (kind === TREE)
        visitSecondTree(structure, index, address, visit);
    else {
        const place = placeOf(index);
        const see = (at) => visit(place(at));
        if (kind === FIXED)
            visitFixedArray(structure, address, see);
        else if (kind === EXTENSIBLE)
            visitExtensibleArray(structure, address, see);
        else
            for (let at = 0, all = grid(index).reduce((a, b) => a * b, 1); at < all; at++)
                see(at);
    }
}
/** A B-tree of the first version; a level of it is one below that of its parent. */
function visitFirstTree(structure, index, address, expectedLevel, visit) {
    const { chunks } = index;
    const { offsetSize } = structure;
    const head = structure.block("TREE", address, 8);
    const [kind, level, entries] = [head.uint(1), head.uint(1), head.uint(2)];
    if (kind !== 1 || (expectedLevel !== undefined && level !== expectedLevel))
        throw structure.damaged("its tree of chunks is out of order");
    // A key has the chunk's size, the filters that were left out, and where it begins, in values, down to the bytes.
    const key = 8 + 8 * (chunks.length + 1);
    const body = structure.read(address + 8 + 2 * offsetSize, entries * (key + offsetSize));
    for (let i = 0; i < entries; i++) {
        body.skip(8);
        const place = chunks.map((length) => Math.floor(body.uint(8) / length));
        body.skip(8);
        const child = body.offset();
        if (child === undefined)
            continue;
        if (level === 0)
            visit(place);
        else
            visitFirstTree(structure, index, child, level - 1, visit);
    }
}
function visitSecondTree(structure, { chunks }, address, visit) {
    const { offsetSize } = structure;
    const head = structure.block("BTHD", address, 18 + offsetSize);
    head.skip(2);
    const [nodeSize, recordSize, depth] = [head.uint(4), head.uint(2), head.uint(2)];
    head.skip(2);
    const root = head.offset();
    const rootRecords = head.uint(2);
    if (root === undefined)
        return;
    // Signature, version, kind and sum of a node.
    const around = 6 + CHECKSUM;
    if (recordSize < offsetSize + 8 * chunks.length || nodeSize < around + recordSize)
        throw structure.damaged("its tree of chunks is out of order");
    // How many records a node of each level, and all below it, can hold decides how wide their numbers are.
    const most = [Math.floor((nodeSize - around) / recordSize)];
    const all = [most[0]];
    const pointer = (level) => offsetSize + bytesFor(most[0]) + (level > 1 ? bytesFor(all[level - 1]) : 0);
    for (let level = 1; level <= depth; level++) {
        most.push(Math.floor((nodeSize - around - pointer(level)) / (recordSize + pointer(level))));
        all.push((most[level] + 1) * all[level - 1] + most[level]);
    }
    const visitNode = (place, records, level) => {
        const size = 6 + records * recordSize + (level > 0 ? (records + 1) * pointer(level) : 0);
        const node = structure.block(level > 0 ? "BTIN" : "BTLF", place, size);
        node.skip(2);
        for (let i = 0; i < records; i++) {
            const record = node.part(recordSize);
            const stored = record.offset() !== undefined;
            record.skip(recordSize - offsetSize - 8 * chunks.length);
            if (stored)
                visit(chunks.map(() => record.uint(8)));
        }
        if (level === 0)
            return;
        for (let i = 0; i <= records; i++) {
            const child = node.offset();
            const count = node.uint(bytesFor(most[0]));
            if (level > 1)
                node.skip(bytesFor(all[level - 1]));
            if (child !== undefined)
                visitNode(child, count, level - 1);
        }
    };
    visitNode(root, rootRecords, depth);
}
function visitFixedArray(structure, address, see) {
    const { offsetSize } = structure;
    const head = structure.block("FAHD", address, 8 + structure.lengthSize + offsetSize);
    head.skip(2);
    const [size, pageBits, count] = [head.uint(1), head.uint(1), head.length()];
    const block = head.offset();
    if (block === undefined)
        return;
    const prefix = 6 + offsetSize;
    structure.block("FADB", block, prefix);
    const perPage = 2 ** pageBits;
    if (count <= perPage) {
        seeElements(structure.read(block + prefix, count * size), size, 0, see);
        return;
    }
    const pages = Math.ceil(count / perPage);
    const used = structure.read(block + prefix, Math.ceil(pages / 8)).bytes;
    seePages(structure, block + prefix + used.length + CHECKSUM, { used, pages, perPage, count, size }, 0, see);
}
function visitExtensibleArray(structure, address, see) {
    const { offsetSize, lengthSize } = structure;
    const head = structure.block("EAHD", address, 12 + 6 * lengthSize + offsetSize);
    head.skip(2);
    const [size, bits, inIndex, smallest, fewestBlocks, pageBits] = [1, 2, 3, 4, 5, 6].map(() => head.uint(1));
    head.skip(6 * lengthSize);
    const indexBlock = head.offset();
    if (indexBlock === undefined)
        return;
    const superBlocks = 1 + bits - Math.log2(smallest);
    const direct = 2 * Math.log2(fewestBlocks);
    if (!Number.isInteger(superBlocks) || !Number.isInteger(direct) || superBlocks < direct)
        throw structure.damaged("its array of chunks is out of order");
    const prefix = 6 + offsetSize;
    const blockPrefix = prefix + Math.ceil(bits / 8);
    const perPage = 2 ** pageBits;
    const directBlocks = 2 * (fewestBlocks - 1);
    const list = structure.block("EAIB", indexBlock, prefix + inIndex * size + (directBlocks + superBlocks - direct) * offsetSize);
    list.skip(2 + offsetSize);
    seeElements(list.part(inIndex * size), size, 0, see);
    const visitBlock = (place, count, first, used) => {
        if (place === undefined)
            return;
        structure.block("EADB", place, blockPrefix);
        if (!used)
            seeElements(structure.read(place + blockPrefix, count * size), size, first, see);
        else {
            const pages = count / perPage;
            seePages(structure, place + blockPrefix + CHECKSUM, { used, pages, perPage, count, size }, first, see);
        }
    };
    let first = inIndex;
    for (let u = 0; u < superBlocks; u++) {
        const blocks = 2 ** Math.floor(u / 2);
        const count = 2 ** Math.floor((u + 1) / 2) * smallest;
        if (u < direct) {
            for (let i = 0; i < blocks; i++, first += count)
                visitBlock(list.offset(), count, first);
            continue;
        }
        const superBlock = list.offset();
        if (superBlock !== undefined) {
            const mask = count > perPage ? Math.ceil(count / perPage / 8) : 0;
            const inside = structure.block("EASB", superBlock, blockPrefix + blocks * (mask + offsetSize));
            inside.skip(blockPrefix - 4);
            const masks = Array.from({ length: blocks }, () => (mask > 0 ? inside.part(mask).bytes : undefined));
            masks.forEach((used, i) => {
                visitBlock(inside.offset(), count, first + i * count, used);
            });
        }
        first += blocks * count;
    }
}
/** The elements of an array: the address of a chunk, then what is not of interest. */
function seeElements(elements, size, first, see) {
    for (let at = first; elements.left >= size && size > 0; at++)
        if (elements.part(size).offset() !== undefined)
            see(at);
}
/** The elements of an array in pages, of which those that are not marked as used have nothing in them. */
function seePages(structure, address, layout, first, see) {
    const { used, pages, perPage, count, size } = layout;
    for (let page = 0; page < pages; page++) {
        if ((used[page >> 3] & (0x80 >> (page & 7))) === 0)
            continue;
        const start = page * perPage;
        const length = Math.min(perPage, count - start) * size;
        const elements = structure.read(address + page * (perPage * size + CHECKSUM), length);
        seeElements(elements, size, first + start, see);
    }
}
/** How many chunks the largest dataset has along each axis. */
function grid({ chunks, maxShape }) {
    return chunks.map((length, axis) => Math.ceil(maxShape[axis] / length));
}
/**
 * The place of the chunk of a number in an array, which counts over the largest dataset, row by row; an axis without
 * limit is counted as the slowest.
 */
function placeOf(index) {
    const lengths = grid(index);
    const endless = lengths.indexOf(Number.POSITIVE_INFINITY);
    const axes = lengths.map((_, axis) => axis);
    if (endless > 0)
        axes.unshift(...axes.splice(endless, 1));
    return (at) => {
        const place = lengths.map(() => 0);
        for (const axis of axes.toReversed()) {
            const length = lengths[axis];
            place[axis] = length === Number.POSITIVE_INFINITY ? at : at % length;
            at = Math.floor(at / length);
        }
        return place;
    };
}
/** Bytes that numbers up to `largest` need. */
function bytesFor(largest) {
    return Math.floor(Math.log2(largest) / 8) + 1;
}
//# sourceMappingURL=chunk-index.js.map