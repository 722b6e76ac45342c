import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Documented, documented, identities, projects, readResults } from "../../bench/document.js";
import { type Figure, isMet, measured } from "../../bench/figure.js";
import { exponent, samplesOf } from "../../bench/measure/samples.js";
import { tableOf } from "../../bench/table.js";

const figure = (value: number, target: Figure["target"], partner?: number): Figure => ({
    id: "B0",
    work: "work",
    unit: "ms",
    value: samplesOf([value]),
    partner: partner === undefined ? null : { work: "partner", value: samplesOf([partner]) },
    target,
});

it("takes the middle of what was measured, or the mean of both middles", () => {
    expect(samplesOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9, runs: 3 });
    expect(samplesOf([1, 2, 4, 8])).toEqual({ median: 3, least: 1, most: 8, runs: 4 });
    expect(() => samplesOf([])).toThrow("nothing was measured");
});

it("knows linear from quadratic growth", () => {
    expect(exponent({ size: 10, cost: 3 }, { size: 1000, cost: 300 })).toBeCloseTo(1);
    expect(exponent({ size: 10, cost: 3 }, { size: 100, cost: 300 })).toBeCloseTo(2);
});

it("holds a figure against its partner in the way that its target says", () => {
    expect(measured(figure(90, { kind: "over", limit: 80 }, 30))).toBe(60);
    expect(isMet(figure(90, { kind: "over", limit: 80 }, 30))).toBe(true);
    expect(isMet(figure(30, { kind: "times", limit: 1.5 }, 20))).toBe(false);
    expect(isMet(figure(20, { kind: "faster", limit: 5 }, 100))).toBe(true);
    expect(isMet(figure(21, { kind: "faster", limit: 5 }, 100))).toBe(false);
    expect(isMet(figure(3000, { kind: "below", limit: 3000 }))).toBe(false);
    expect(isMet({ ...figure(20, { kind: "faster", limit: 5 }), partner: { work: "dbt", value: null } })).toBeNull();
});

it("judges by processor time where both sides have it", () => {
    const busy = { ...figure(500, { kind: "below", limit: 100 }), cpu: 90 };
    expect([measured(busy), isMet(busy)]).toEqual([90, true]);
    const beside = { ...figure(500, { kind: "times", limit: 2 }, 100), cpu: 90 };
    expect(measured(beside)).toBe(5);
    expect(measured({ ...beside, partner: { work: "partner", value: samplesOf([100]), cpu: 60 } })).toBe(1.5);
});

it("prints what was measured, and that a partner was not run", () => {
    const figures = [
        figure(1234.4, { kind: "below", limit: 3000 }),
        { ...figure(20, { kind: "faster", limit: 5 }), partner: { work: "dbt", value: null } } as const,
    ];
    const lines = tableOf({ ...readResults(projects), figures })
        .split("\n")
        .slice(-3, -1);
    expect(lines).toEqual([
        "| B0 | work | 1 234 ms (1 234 to 1 234) |  |  |  | < 3000 ms | yes |",
        "| B0 | work | 20.0 ms (20.0 to 20.0) |  | dbt: not run |  | >= 5 x faster | not run |",
    ]);
});

it("is what docs/performance.md and README.md say", () => {
    expectDocumented(projects, 15);
    expectDocumented(identities, 8);
});

it("has no path and no name of a machine in its results", () => {
    expect(JSON.stringify([readResults(projects), readResults(identities)])).not.toMatch(
        /\/(tmp|home|work|root|Users)\b|localhost/,
    );
});

function expectDocumented<Content extends { readonly figures: readonly Figure[] }>(
    what: Documented<Content>,
    atLeast: number,
): void {
    const results = readResults(what);
    for (const { file, tables } of what.pages) {
        const text = readFileSync(file, "utf8");
        expect(text, file).toBe(documented(text, tables(results), what));
    }
    expect(results.figures.length).toBeGreaterThan(atLeast);
}
