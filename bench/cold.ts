import type { Figure } from "./figure.js";
import { exponent, type Samples, samplesOf } from "./measure/samples.js";
import { c360, runPhases } from "./programs.js";
import type { Subject } from "./subject.js";

const runs = 3;

/** B9 and B13: generating into an empty folder without a cache, at several sizes. */
export async function measureCold(
    subjects: readonly Subject[],
    say: (line: string) => void,
): Promise<readonly Figure[]> {
    const figures: Figure[] = [];
    const sizes: { readonly relations: number; readonly rest: Samples; readonly formatting: Samples }[] = [];
    for (const { folder, size, clear } of subjects) {
        const rest: number[] = [];
        const formatting: number[] = [];
        for (let run = 0; run < runs; run += 1) {
            clear();
            say(`generating ${size.relations} relations, ${run + 1} of ${runs}`);
            const phases = await runPhases(folder);
            rest.push(phases.total - phases.formatting);
            formatting.push(phases.formatting);
        }
        sizes.push({ relations: size.relations, rest: samplesOf(rest), formatting: samplesOf(formatting) });
    }
    for (const { relations, rest, formatting } of sizes) {
        figures.push(perRelation(`generating ${relations} relations cold, without formatting`, rest, relations, 60));
        figures.push(perRelation(`formatting their SQL`, formatting, relations, null));
    }
    for (const [index, large] of sizes.entries()) {
        const small = sizes[index - 1];
        if (small === undefined) continue;
        const growth = `from ${small.relations} to ${large.relations} relations`;
        figures.push(growthOf(`growth of generating ${growth}`, "rest", small, large));
        figures.push(growthOf(`growth of formatting ${growth}`, "formatting", small, large));
    }
    return figures;
}

function perRelation(
    work: string,
    { median, least, most, runs: times }: Samples,
    relations: number,
    limit: number | null,
): Figure {
    const each = (value: number): number => value / relations;
    return {
        id: "B9",
        work,
        unit: "ms per relation",
        value: { median: each(median), least: each(least), most: each(most), runs: times },
        partner: null,
        target: limit === null ? { kind: "none" } : { kind: "below", limit },
    };
}

type Sized = Readonly<Record<"rest" | "formatting", Samples>> & { readonly relations: number };

/** Of medians; the least and the most that the spread of both sizes allows. */
function growthOf(work: string, part: "rest" | "formatting", small: Sized, large: Sized): Figure {
    const between = (a: number, b: number): number =>
        exponent({ size: small.relations, cost: a }, { size: large.relations, cost: b });
    const [few, many] = [small[part], large[part]];
    return {
        id: "B9",
        work,
        unit: "exponent",
        value: {
            median: between(few.median, many.median),
            least: between(few.most, many.least),
            most: between(few.least, many.most),
            runs,
        },
        partner: null,
        target: { kind: "below", limit: 1.1 },
    };
}

/** B13: what `c360 generate` holds at most, and how long it takes from its start to its end. */
export async function measureWhole({ folder, size, clear }: Subject): Promise<readonly Figure[]> {
    const usages: { readonly wall: number; readonly peak: number }[] = [];
    for (let run = 0; run < runs; run += 1) {
        clear();
        usages.push(await c360(folder, "generate"));
    }
    const work = `\`c360 generate\` cold, ${size.relations} relations`;
    return [
        {
            id: "B9",
            work: `${work}, formatting and start included`,
            unit: "ms per relation",
            value: samplesOf(usages.map(({ wall }) => wall / size.relations)),
            partner: null,
            target: { kind: "below", limit: 60 },
        },
        {
            id: "B13",
            work: `${work}: peak memory`,
            unit: "MiB",
            value: samplesOf(usages.map(({ peak }) => peak)),
            partner: null,
            target: { kind: "below", limit: 400 },
        },
    ];
}
