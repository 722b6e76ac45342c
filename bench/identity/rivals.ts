import { components } from "./rivals/components.js";
import { floor } from "./rivals/floor.js";
import { minNeighbour } from "./rivals/min-neighbour.js";
import { resolve, resolveWhole } from "./rivals/resolve.js";
import { rounds } from "./rivals/rounds.js";
import { solveAgain, solveAnew } from "./rivals/solve.js";
import { unionFind } from "./rivals/union-find.js";
import type { Work } from "./rivals/work.js";

export interface Rival {
    /** Makes ready what is not measured, such as a plan; `work` is, and `before` is done first. */
    readonly prepare: () => { readonly before?: Work; readonly work: Work };
    /** Number of identifiers, of profiles and a sum that any two equal partitions share; null where there is no answer. */
    readonly answer: string | null;
}

/** A partition told by its smallest identifiers, however profiles are called. */
const partition = (relation: string, identifier: string, profile: string): string => `
    with members as (select ${identifier} as member, ${profile} as profile from ${relation}),
    smallest as (select profile, min(member) as first_member from members group by profile)
    select
        count(*) as identifiers,
        count(distinct profile) as profiles,
        cast(sum(hash(member, first_member) % 1000000007) as varchar) as content
    from members inner join smallest using (profile)`;

const resolved = partition(
    "int_person__resolved",
    "(replace(identifier_type, 'customer_no', 'user') || ':' || identifier)",
    "person_id",
);
const labels = (nodes: string): string => partition(`(${nodes})`, "node", "root");

/** What can be measured, by its name on the command line of `one.ts`. */
export const rivals = {
    floor: { prepare: () => ({ work: floor }), answer: null },
    resolve: { prepare: () => ({ work: resolve(false) }), answer: resolved },
    "resolve with limits": { prepare: () => ({ work: resolve(true) }), answer: null },
    "everything without limits": { prepare: () => ({ work: resolveWhole(false) }), answer: resolved },
    "everything with limits": { prepare: () => ({ work: resolveWhole(true) }), answer: null },
    "union-find": { prepare: () => ({ work: unionFind }), answer: partition("resolved", "identifier", "profile") },
    components: {
        prepare: () => ({ work: components() }),
        answer: labels(
            "select node_id as node, root_node as root from person__work_components union all select distinct root_node, root_node from person__work_components",
        ),
    },
    "solve anew": { prepare: solveAnew, answer: resolved },
    "solve again": { prepare: solveAgain, answer: resolved },
    rounds: { prepare: () => ({ work: rounds() }), answer: null },
    "min-neighbour": {
        prepare: () => ({ work: minNeighbour }),
        answer: labels("select node, representative as root from settled"),
    },
} as const satisfies Readonly<Record<string, Rival>>;

export type RivalName = keyof typeof rivals;
export const isRival = (name: string): name is RivalName => Object.hasOwn(rivals, name);
