import { Coos7Error, errorMessage, UsageError } from "../../core/errors.js";
import { sharedMatrix } from "../../core/matrix.js";
import { Random } from "../../core/random.js";
import { checkMatrix } from "../../models/estimator.js";
import { StandardScaler } from "../../models/standard-scaler.js";
import { LEVEL, readableUnit, smallestPValue, unitNames, waysToChoose } from "./exchange-unit.js";
import { shiftSettings } from "./shift-test.js";
/**
 * Pools two samples and checks them. With units of several rows, no unit keeps more rows than half of the units
 * of either sample have: units of very different sizes are not exchangeable. Where `maxRows` is given, each sample
 * is cut down to it, units of several rows by taking fewer rows of each unit of both samples.
 *
 * Throws {@link UsageError} for options out of range, and {@link Coos7Error} where a matrix is malformed or not
 * finite, the columns differ, a unit is in both samples or in two strata, or there are too few units for any
 * p-value below 5 %.
 */
export function poolSamples(source, target, options, maxRows = Number.POSITIVE_INFINITY) {
    const { seed, unit, permutations } = shiftSettings(options);
    checkSample("source", source);
    checkSample("target", target);
    if (source.cols !== target.cols)
        throw new Coos7Error(`Expected source and target to have the same columns but found ${source.cols} and ${target.cols}`);
    const bySide = ["source", "target"].map((side) => unitsOf(side, side === "source" ? source : target, options));
    if (unit !== "cell")
        checkDisjoint(unit, source, target, options);
    const random = new Random(seed, "pooled sample");
    const units = random.shuffle(limitRows(bySide, maxRows, random).flat());
    return assemble(units, source.cols, { unit, permutations });
}
function checkSample(side, matrix) {
    try {
        checkMatrix(matrix);
    }
    catch (error) {
        throw new Coos7Error(`${side}: ${errorMessage(error)}`, { cause: error });
    }
}
/** The units of one sample, in the order in which they first appear. */
function unitsOf(side, from, { unit = "cell", ids, strata }) {
    const names = unit === "cell" ? undefined : unitNames(side, from.rows, unit, ids);
    const stratumOf = strata?.[side];
    if (stratumOf && stratumOf.length !== from.rows)
        throw new UsageError(`Expected strata.${side} to have one name for each of ${from.rows} rows but found ${stratumOf.length}`);
    const units = new Map();
    for (let row = 0; row < from.rows; row++) {
        const name = names?.[row] ?? row;
        const stratum = stratumOf?.[row] ?? "";
        const found = units.get(name);
        if (!found)
            units.set(name, { from, inTarget: side === "target" ? 1 : 0, rows: [row], stratum });
        else if (found.stratum !== stratum)
            throw new Coos7Error(`Expected every ${unit} in one stratum but ${unit} ${readableUnit(String(name))} of the ${side} is in ${found.stratum} and ${stratum}`);
        else
            found.rows.push(row);
    }
    return [...units.values()];
}
function checkDisjoint(unit, source, target, { ids }) {
    const ofSource = new Set(unitNames("source", source.rows, unit, ids));
    const shared = unitNames("target", target.rows, unit, ids).find((name) => ofSource.has(name));
    if (shared !== undefined)
        throw new Coos7Error(`Expected the samples to be from different ${unit}s but ${unit} ${readableUnit(shared)} is in both; cells of the same ${unit}s are compared with a smaller unit, such as "cell"`);
}
/** Cuts each sample down to at most `maxRows` rows in a way that treats units of both alike. */
function limitRows(sides, maxRows, random) {
    let most = Math.min(...sides.map(medianSize));
    const total = (units) => units.reduce((sum, { rows }) => sum + Math.min(rows.length, most), 0);
    while (most > 1 && sides.some((units) => total(units) > maxRows))
        most--;
    return sides.map((units) => {
        const kept = total(units) > maxRows ? random.shuffle([...units]).slice(0, maxRows) : units;
        return kept.map((unit) => unit.rows.length <= most ? unit : { ...unit, rows: random.shuffle([...unit.rows]).slice(0, most) });
    });
}
function medianSize(units) {
    const sizes = units.map(({ rows }) => rows.length).sort((a, b) => a - b);
    return sizes[(sizes.length - 1) >> 1];
}
function assemble(units, cols, { unit, permutations }) {
    const sizes = Int32Array.from(units, ({ rows }) => rows.length);
    const rowCount = sizes.reduce((a, b) => a + b, 0);
    const x = sharedMatrix(rowCount, cols);
    const unitOf = new Int32Array(rowCount);
    const byStratum = new Map();
    let row = 0;
    units.forEach(({ from, rows, stratum }, u) => {
        for (const k of rows) {
            x.data.set(from.data.subarray(k * cols, (k + 1) * cols), row * cols);
            unitOf[row++] = u;
        }
        const members = byStratum.get(stratum);
        if (members)
            members.push(u);
        else
            byStratum.set(stratum, [u]);
    });
    const inTarget = Uint8Array.from(units, (one) => one.inTarget);
    const strata = [...byStratum.values()].map((members) => Int32Array.from(members));
    const count = (side) => {
        const own = units.filter((one) => one.inTarget === side);
        return { rows: own.reduce((sum, { rows }) => sum + rows.length, 0), units: own.length };
    };
    const [sources, targets] = [count(0), count(1)];
    const smallest = checkArrangements(unit, sources.units, targets.units, strata, inTarget);
    const all = strata.reduce((ways, members) => ways * waysOf(members, inTarget), 1);
    const exact = Math.round(all) - 1 <= permutations;
    const compared = exact ? Math.round(all) - 1 : permutations;
    return {
        x,
        unitOf,
        sizes,
        inTarget,
        strata,
        samples: {
            unit,
            permutations: compared,
            exact,
            smallestPValue: Math.max(smallest, 1 / (1 + compared)),
            source: sources,
            target: targets,
        },
    };
}
function countsOf(members, inTarget) {
    const target = members.reduce((sum, u) => sum + inTarget[u], 0);
    return { source: members.length - target, target };
}
function waysOf(members, inTarget) {
    return waysToChoose(countsOf(members, inTarget).target, members.length);
}
/**
 * The smallest p-value that there can be. Throws {@link Coos7Error} where a sample has one unit only, or that is not
 * below 5 %.
 */
function checkArrangements(unit, sources, targets, strata, inTarget) {
    const found = `${sources} ${unit}s in the source and ${targets} in the target`;
    const advice = unit === "cell" ? "use more cells" : "use more data, or a smaller unit if that is the question";
    if (sources < 2 || targets < 2)
        throw new Coos7Error(`Expected at least 2 ${unit}s in each sample but found ${found}; ${advice}`);
    const smallest = smallestPValue(strata.map((members) => countsOf(members, inTarget)));
    if (!(smallest < LEVEL))
        throw new Coos7Error(`Expected enough units for p-values below 5 % but ${found}${strata.length > 1 ? `, exchanged within ${strata.length} strata,` : ""} can be arranged in so few different ways that none is below ${Number(smallest.toPrecision(2))}; ${advice}`);
    return smallest;
}
/**
 * Squared Euclidean distances between all rows, rows x rows, after each column is standardised over all rows:
 * features in large units would otherwise be the only ones to count.
 */
export function standardisedSquaredDistances(x) {
    const { data, rows, cols } = new StandardScaler().fit(x).transform(x);
    const squares = new Float32Array(rows * rows);
    for (let i = 0; i < rows; i++)
        for (let j = 0; j < i; j++) {
            let sum = 0;
            for (let a = i * cols, b = j * cols, end = a + cols; a < end; a++, b++) {
                const difference = data[a] - data[b];
                sum += difference * difference;
            }
            squares[i * rows + j] = squares[j * rows + i] = sum;
        }
    return squares;
}
//# sourceMappingURL=pooled-sample.js.map