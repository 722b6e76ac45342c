import type { Figure } from "./figure.js";
import { type Grown, growthOf } from "./growth.js";
import type { Usage } from "./measure/command.js";
import { samplesOf } from "./measure/samples.js";
import type { Phase } from "./phases.js";
import { c360, runPhases } from "./programs.js";
import type { Subject } from "./subject.js";
import { grouped } from "./table.js";

const runs = 3;

/** B9 and B13: generating into an empty folder without a cache, at several sizes. */
export async function measureCold(
    subjects: readonly Subject[],
    say: (line: string) => void,
): Promise<readonly Figure[]> {
    const sizes: Sized[] = [];
    for (const { folder, size, clear } of subjects) {
        const rest: Phase[] = [];
        const formatting: Phase[] = [];
        for (let run = 0; run < runs; run += 1) {
            clear();
            say(`generating ${size.relations} relations, ${run + 1} of ${runs}`);
            const phases = await runPhases(folder);
            const { total } = phases;
            rest.push({ wall: total.wall - phases.formatting.wall, cpu: total.cpu - phases.formatting.cpu });
            formatting.push(phases.formatting);
        }
        sizes.push({ relations: size.relations, rest, formatting });
    }
    return [
        ...sizes.flatMap(({ relations, rest, formatting }) => [
            perRelation(`generating ${grouped(relations)} relations cold, without formatting`, rest, relations, 60),
            perRelation("formatting their SQL", formatting, relations, null),
        ]),
        ...sizes.flatMap((large, index) => {
            const small = sizes[index - 1];
            if (small === undefined) return [];
            const growth = `from ${grouped(small.relations)} to ${grouped(large.relations)} relations`;
            return [
                growthOf(
                    "B9",
                    `growth of generating ${growth}, processor time`,
                    cost("rest", small),
                    cost("rest", large),
                ),
                growthOf(
                    "B9",
                    `growth of formatting ${growth}, processor time`,
                    cost("formatting", small),
                    cost("formatting", large),
                ),
            ];
        }),
    ];
}

interface Sized {
    readonly relations: number;
    readonly rest: readonly Phase[];
    readonly formatting: readonly Phase[];
}

const cost = (part: "rest" | "formatting", { relations, [part]: phases }: Sized): Grown => ({
    size: relations,
    costs: phases.map(({ cpu }) => cpu),
});

function perRelation(work: string, phases: readonly Phase[], relations: number, limit: number | null): Figure {
    return {
        id: "B9",
        work,
        unit: "ms per relation",
        value: samplesOf(phases.map(({ wall }) => wall / relations)),
        cpu: samplesOf(phases.map(({ cpu }) => cpu / relations)).median,
        partner: null,
        target: limit === null ? { kind: "none" } : { kind: "below", limit },
    };
}

/** B13: what `c360 generate` holds at most, and how long it takes from its start to its end. */
export async function measureWhole({ folder, size, clear }: Subject): Promise<readonly Figure[]> {
    const usages: Usage[] = [];
    for (let run = 0; run < runs; run += 1) {
        clear();
        usages.push(await c360(folder, "generate"));
    }
    const work = `\`c360 generate\` cold, ${grouped(size.relations)} relations`;
    return [
        {
            id: "B9",
            work: `${work}, formatting and start included`,
            unit: "ms per relation",
            value: samplesOf(usages.map(({ wall }) => wall / size.relations)),
            cpu: samplesOf(usages.map(({ cpu }) => cpu / size.relations)).median,
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
