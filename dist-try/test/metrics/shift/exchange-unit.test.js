import assert from "node:assert/strict";
import { test } from "node:test";
import { exchangeUnit, smallestPValue, waysToChoose } from "../../../src/metrics/shift/exchange-unit.js";
/** One cell in each of `count` wells, of which `date` are to a date and `plate` to a plate. */
function cells(count, { date = 1, plate = 1, first = 0, microscope = "a" } = {}) {
    const numbers = Array.from({ length: count }, (_, i) => first + i);
    return {
        microscopes: numbers.map(() => microscope),
        dates: numbers.map((i) => `date ${Math.floor(i / date)}`),
        plates: numbers.map((i) => `plate ${Math.floor(i / plate)}`),
        wells: numbers.map((i) => `well ${i}`),
    };
}
test("samples that share no date exchange dates; those that share one exchange the largest unit they do not", () => {
    const pair = (sizes) => [
        cells(16, sizes),
        cells(16, { ...sizes, first: 16 }),
    ];
    for (const [sizes, unit] of [
        [{ date: 4, plate: 2 }, "date"],
        [{ date: 32, plate: 2 }, "plate"],
        [{ date: 32, plate: 32 }, "well"],
    ]) {
        const [source, target] = pair(sizes);
        assert.equal(exchangeUnit(source, target), unit);
    }
    const source = cells(16, { date: 4, plate: 2 });
    // The same day's name on another microscope is another day.
    assert.equal(exchangeUnit(source, cells(16, { date: 4, plate: 2, microscope: "b" })), "date");
    assert.equal(exchangeUnit(source, source), "cell");
});
/** The unit, and the lines that were said about it. */
function chosen(source, target) {
    const lines = [];
    return [exchangeUnit(source, target, { onWarning: (line) => lines.push(line) }), lines];
}
test("a unit of which there are too few for a p-value below 5 % is passed over, and a line says so", () => {
    const source = cells(12, { date: 6, plate: 3 });
    const target = cells(12, { date: 6, plate: 3, first: 12 });
    // Two dates of four can be chosen in 6 ways, alike in pairs; four plates of eight in 70.
    assert.deepEqual(chosen(source, target), [
        "plate",
        [
            "Exchanging plates: 2 dates against 2 give no p-value below 0.33; what differs between plates may be due to that larger unit",
        ],
    ]);
    const one = cells(12, { date: 12, plate: 12, first: 12 });
    assert.deepEqual(chosen(source, one), [
        "well",
        [
            "Exchanging wells: 4 plates against 1 give no p-value below 0.2; what differs between wells may be due to that larger unit",
        ],
    ]);
    assert.deepEqual(chosen(cells(12), cells(12, { first: 12 })), ["date", []]);
});
test("one date says nothing of how dates differ, however many there are on the other side", () => {
    const [one, many] = [cells(4, { date: 4, plate: 4 }), cells(30, { plate: 1, first: 100 })];
    for (const [source, target] of [
        [one, many],
        [many, one],
    ]) {
        const [unit, lines] = chosen(source, target);
        assert.equal(unit, "well");
        assert.match(lines.join(), /1 date|30 dates/);
    }
});
test("three plates against three cannot reject: of their 20 arrangements each has a twin with the sides swapped", () => {
    const three = (first) => cells(12, { date: 24, plate: 4, first });
    assert.deepEqual(chosen(three(0), three(12)), [
        "well",
        [
            "Exchanging wells: 3 plates against 3 give no p-value below 0.1; what differs between wells may be due to that larger unit",
        ],
    ]);
    // One plate more, and no arrangement has a twin.
    assert.deepEqual(chosen(three(0), cells(16, { date: 28, plate: 4, first: 12 })), ["plate", []]);
});
test("smallestPValue() counts arrangements within strata, twins once", () => {
    const two = { source: 2, target: 2 };
    for (const [strata, expected] of [
        [[{ source: 3, target: 3 }], 2 / 20],
        [[{ source: 3, target: 4 }], 1 / 35],
        [[two, two], 2 / 36],
        [[two, { source: 2, target: 3 }], 1 / 60],
        [[{ source: 1, target: 0 }, two], 1 / 6],
        [[{ source: 5, target: 0 }], 1],
    ])
        assert.ok(Math.abs(smallestPValue(strata) - expected) < 1e-12, JSON.stringify(strata));
});
test("without IDs cells are exchanged, and IDs that are there are enough", () => {
    const { wells } = cells(12);
    assert.equal(exchangeUnit({}, {}), "cell");
    assert.equal(exchangeUnit({ wells }, {}), "cell");
    assert.equal(exchangeUnit({ wells }, { wells: cells(12, { first: 12 }).wells }), "well");
});
test("waysToChoose() counts combinations", () => {
    assert.deepEqual([waysToChoose(2, 4), waysToChoose(4, 8), waysToChoose(0, 5), waysToChoose(3, 3)].map(Math.round), [6, 70, 1, 1]);
});
//# sourceMappingURL=exchange-unit.test.js.map