import type { Refusal } from "./explanation.js";
import type { RefusalReader } from "./refusal-reader.js";

/** Further than this nobody reads, and a shared device may border on half of the world. */
const longest = 6;
const widest = 2_000;

/**
 * The refused links by which rows lead from one profile to another through further ones: the shortest way, and of each
 * step the strongest link. None where no row leads there, or only a longer way.
 */
export async function refusalChain(from: string, to: string, reader: RefusalReader): Promise<readonly Refusal[]> {
    const reachedFrom = new Map<string, string | null>([[from, null]]);
    let border: readonly string[] = [from];
    for (let steps = 0; steps < longest && border.length > 0 && !reachedFrom.has(to); steps++) {
        const next: string[] = [];
        for (const step of await reader.neighbours(border)) {
            if (reachedFrom.has(step.to)) continue;
            reachedFrom.set(step.to, step.from);
            next.push(step.to);
        }
        border = next.slice(0, widest);
    }
    if (!reachedFrom.has(to)) return [];
    const chain: Refusal[] = [];
    for (let at = to; at !== from; ) {
        const before = reachedFrom.get(at);
        if (before === undefined || before === null) throw new Error(`no refused link leads to ${at}`);
        const [strongest] = (await reader.between(before, at)).items;
        if (strongest === undefined) throw new Error(`no link between ${before} and ${at} was refused`);
        chain.unshift(strongest);
        at = before;
    }
    return chain;
}
