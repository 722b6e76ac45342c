import type { Figure } from "./figure.js";
import { exponent, samplesOf } from "./measure/samples.js";

/** What one size cost, measured several times. */
export interface Grown {
    readonly size: number;
    readonly costs: readonly number[];
}

/** How a cost grows from one size to another: of medians; the least and the most that the spread of both sizes allows. */
export function growthOf(id: string, work: string, small: Grown, large: Grown): Figure {
    const between = (a: number, b: number): number =>
        exponent({ size: small.size, cost: a }, { size: large.size, cost: b });
    const [few, many] = [samplesOf(small.costs), samplesOf(large.costs)];
    return {
        id,
        work,
        unit: "exponent",
        value: {
            median: between(few.median, many.median),
            least: between(few.most, many.least),
            most: between(few.least, many.most),
            runs: Math.min(few.runs, many.runs),
        },
        partner: null,
        target: { kind: "below", limit: 1.1 },
    };
}
