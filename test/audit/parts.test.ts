import { describe, expect, it } from "vitest";
import { histogramOf, spreadOf } from "../../src/audit/distribution.js";
import { findBridges, type GraphLink } from "../../src/audit/find-bridges.js";
import { masked } from "../../src/audit/mask.js";
import { fitted } from "../../src/cli/audit/fitted.js";

const all = (): boolean => true;
const chain = (nodes: number): readonly GraphLink[] =>
    Array.from({ length: nodes - 1 }, (_, node) => ({ a: node, b: node + 1 }));

describe("bridges", () => {
    it("are all links of a chain, however long it is", () => {
        const found = findBridges(50_000, chain(50_000), all);
        expect(found).toHaveLength(49_999);
        expect(found.find(({ link }) => link === 9)).toEqual({
            link: 9,
            a: { nodes: 10, weighing: 10 },
            b: { nodes: 49_990, weighing: 49_990 },
        });
    });

    it("are none of a ring, and one between two rings", () => {
        const ring = [...chain(3), { a: 2, b: 0 }];
        expect(findBridges(3, ring, all)).toEqual([]);
        const second = ring.map(({ a, b }) => ({ a: a + 3, b: b + 3 }));
        expect(findBridges(6, [...ring, ...second, { a: 5, b: 1 }], (node) => node === 1 || node > 3)).toEqual([
            { link: 6, a: { nodes: 3, weighing: 2 }, b: { nodes: 3, weighing: 1 } },
        ]);
    });

    it("are the links that a removal shows to be, on random graphs", () => {
        let seed = 7;
        const below = (limit: number): number => {
            seed = (seed * 48_271) % 2_147_483_647;
            return seed % limit;
        };
        for (let round = 0; round < 300; round += 1) {
            const nodes = 2 + below(9);
            // A tree, so that all is tied, and some links more.
            const links = [
                ...Array.from({ length: nodes - 1 }, (_, node) => ({ a: below(node + 1), b: node + 1 })),
                ...Array.from({ length: below(4) }, () => ({ a: below(nodes), b: below(nodes) })).filter(
                    ({ a, b }) => a !== b,
                ),
            ];
            const reached = (from: number, without: number): number => {
                const seen = new Set([from]);
                for (let size = 0; size < seen.size; ) {
                    size = seen.size;
                    for (const [index, { a, b }] of links.entries()) {
                        if (index === without) continue;
                        if (seen.has(a)) seen.add(b);
                        if (seen.has(b)) seen.add(a);
                    }
                }
                return seen.size;
            };
            const expected = links.flatMap(({ a, b }, link) =>
                reached(a, link) === nodes ? [] : [[link, reached(a, link), reached(b, link)]],
            );
            const found = findBridges(nodes, links, all)
                .map(({ link, a, b }) => [link, a.nodes, b.nodes])
                .sort(([a = 0], [b = 0]) => a - b);
            expect(found).toEqual(expected);
        }
    });

    it("throws where the graph falls apart", () => {
        expect(() => findBridges(3, [{ a: 0, b: 1 }], all)).toThrow("1 of 3 nodes");
        expect(findBridges(0, [], all)).toEqual([]);
    });
});

describe("distributions", () => {
    it("take the nearest rank, a value that occurs", () => {
        expect(
            spreadOf(
                new Map([
                    [1, 99],
                    [7, 1],
                ]),
            ),
        ).toEqual({ p50: 1, p99: 1, max: 7 });
        expect(
            spreadOf(
                new Map([
                    [3, 1],
                    [1, 1],
                ]),
            ),
        ).toEqual({ p50: 1, p99: 3, max: 3 });
        expect(spreadOf(new Map())).toEqual({ p50: null, p99: null, max: null });
    });

    it("tell small numbers one by one and large ones by steps", () => {
        const counted = new Map([
            [0, 1],
            [10, 2],
            [11, 3],
            [20, 4],
            [21, 5],
            [1000, 6],
            [1001, 7],
        ]);
        expect(histogramOf(counted)).toEqual([
            { least: 0, most: 0, profiles: 1 },
            { least: 10, most: 10, profiles: 2 },
            { least: 11, most: 20, profiles: 7 },
            { least: 21, most: 50, profiles: 5 },
            { least: 101, most: 1000, profiles: 6 },
            { least: 1001, most: null, profiles: 7 },
        ]);
    });
});

it.each([
    ["ann@x.test", "a…@x.test"],
    ["+4930123456", "+…56"],
    ["1980-01-31", "…"],
    ["1980-01-31 10:00:00", "…"],
    ["Ann Meyer", "A…"],
    ["ann lee|1980-01-01", "a…"],
    ["1234567", "…"],
    ["", "…"],
    ["@x.test", "…"],
    ["äöü@x.test", "ä…@x.test"],
])("masks %j as %j", (value, expected) => expect(masked(value)).toBe(expected));

it("cuts the widest column of words to fit, and no number", () => {
    const rows = [["abcdefghijklmnop", "short", "1234567"]];
    expect(fitted(rows, "llr", 28)).toEqual([["abcdefghi…", "short", "1234567"]]);
    expect(fitted(rows, "llr", 80)).toEqual(rows);
    expect(fitted(rows, "rlr", 10)).toEqual(rows);
});
