import type { Figure, Target } from "../figure.js";
import { growthOf } from "../growth.js";
import { samplesOf } from "../measure/samples.js";
import { grouped } from "../table.js";
import type { Contest, Data, Outcome } from "./contest.js";

const runs = 3;

/** B1, B2, B5, B6 and B13: from records to profiles. */
export async function measureResolving(contest: Contest, few: Data, many: Data): Promise<readonly Figure[]> {
    const [small] = await contest.run(few, ["resolve"], runs);
    const [floor, plain, limited, union] = await contest.run(
        many,
        ["floor", "resolve", "resolve with limits", "union-find"],
        runs,
    );
    if (!small || !floor || !plain || !limited || !union) throw new Error("a rival did not run");
    const resolving = `resolving ${grouped(many.links)} links`;
    return [
        compared("B1", resolving, plain, "distinct identifiers of the same", floor, { kind: "times", limit: 3.5 }),
        compared("B2", resolving, plain, "union-find in typed arrays", union, { kind: "times", limit: 0.8 }),
        compared("B5", `${resolving}, with limits`, limited, "without limits", plain, { kind: "times", limit: 3 }),
        growthOf(
            "B6",
            `growth from ${grouped(few.observations)} to ${grouped(many.observations)} identifiers in rows, processor time`,
            { size: few.observations, costs: small.costs },
            { size: many.observations, costs: plain.costs },
        ),
        peakOf("B13", `${resolving}: peak memory`, plain, 2048),
        peakOf("B13", `${resolving}, with limits: peak memory`, limited, 2048),
    ];
}

/** B4: who is who where most is known, against everything anew; both from links on. */
export async function measureAgain(contest: Contest, data: Data): Promise<readonly Figure[]> {
    const [again, anew] = await contest.run(data, ["solve again", "solve anew"], runs);
    if (!again || !anew) throw new Error("a rival did not run");
    const work = `solving ${grouped(data.links)} links again, with 1 % new rows`;
    return [compared("B4", work, again, "from nothing", anew, { kind: "faster", limit: 10 })];
}

/** B3: connected components over links that are there. */
export async function measureComponents(contest: Contest, data: Data, limit: number): Promise<readonly Figure[]> {
    const [components, loop] = await contest.run(data, ["components", "min-neighbour"], runs);
    if (!components || !loop) throw new Error("a rival did not run");
    const work = `components of ${grouped(data.links)} links, ${data.name}`;
    return [compared("B3", work, components, "a loop over neighbours", loop, { kind: "faster", limit })];
}

/** B6: rounds, which do not grow with the longest path or the largest star. */
export async function measureRounds(contest: Contest, data: Data): Promise<readonly Figure[]> {
    const [outcome] = await contest.run(data, ["rounds"], 1);
    if (!outcome || outcome.rounds === null) throw new Error("nobody counted rounds");
    return [
        {
            id: "B6",
            work: data.name,
            unit: "rounds",
            value: samplesOf([outcome.rounds]),
            partner: null,
            target: { kind: "below", limit: 21 },
        },
    ];
}

/** B13: everything that users read of an identity, at a size where memory tells. */
export async function measureWhole(contest: Contest, data: Data): Promise<readonly Figure[]> {
    const [whole] = await contest.run(data, ["everything with limits"], 1);
    if (!whole) throw new Error("it did not run");
    return [peakOf("B13", `every relation of ${grouped(data.links)} links, with limits: peak memory`, whole, 2048)];
}

function compared(id: string, work: string, own: Outcome, than: string, other: Outcome, target: Target): Figure {
    const { value, cpu } = own;
    return { id, work, unit: "ms", value, cpu, partner: { work: than, value: other.value, cpu: other.cpu }, target };
}

const peakOf = (id: string, work: string, { peak }: Outcome, limit: number): Figure => ({
    id,
    work,
    unit: "MiB",
    value: peak,
    partner: null,
    target: { kind: "below", limit },
});
