import { wellText } from "../dataset/ids.js";
/** Fewer cells than these are no group whose share of errors says anything. */
const FEWEST = 10;
/**
 * The worst plate, well and date of a row on a split, as far as the dataset says where its cells are from. Groups of fewer
 * than ten cells are passed over.
 */
export function worstGroups(cells, { dates, plates, wells }) {
    const names = {
        plate: plates,
        well: wells?.map((well, i) => [plates?.[i], wellText(well), plates ? undefined : dates?.[i]]
            .filter((part) => part !== undefined)
            .join(" ")),
        date: dates,
    };
    const found = {};
    for (const [kind, list] of Object.entries(names)) {
        if (!list)
            continue;
        const groups = new Map();
        for (const { labels, predictions } of cells)
            list.forEach((name, i) => {
                const group = groups.get(name) ?? { cells: 0, wrong: 0 };
                group.cells++;
                if (predictions.predicted[i] !== labels[i])
                    group.wrong++;
                groups.set(name, group);
            });
        const worst = [...groups]
            .filter(([, group]) => group.cells >= FEWEST * cells.length)
            .reduce((most, one) => (!most || one[1].wrong / one[1].cells > most[1].wrong / most[1].cells ? one : most), undefined);
        if (worst)
            found[kind] = {
                name: worst[0],
                errorPercent: (100 * worst[1].wrong) / worst[1].cells,
                cells: worst[1].cells / cells.length,
            };
    }
    return found;
}
//# sourceMappingURL=worst-groups.js.map