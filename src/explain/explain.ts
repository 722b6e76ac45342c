import type { Origin } from "../model/origin.js";
import { readDecision } from "./decision-reader.js";
import type { Explanation, IdentifierName } from "./explanation.js";
import { findPath } from "./find-path.js";
import { historyReader } from "./history-reader.js";
import { type Holder, profileReader } from "./profile-reader.js";
import type { Asked } from "./read-identifier.js";
import { refusalChain } from "./refusal-chain.js";
import { refusalReader } from "./refusal-reader.js";
import { rejectionReader } from "./rejection-reader.js";
import type { WarehouseTables } from "./warehouse-tables.js";

/** No row carries it, or none ever could. */
export interface Unanswered {
    readonly kind: "unanswered";
    readonly because: "unseen" | "unreadable";
    readonly asked: IdentifierName;
}

export interface ExplainSettings {
    /** How many members of a profile are listed. */
    readonly members: number;
    /** By what part of the model a table's rows carry an identifier of a type. */
    readonly bindingOf: (table: string, type: string) => Origin | null;
}

/**
 * Why an identifier belongs to its profile, or why two identifiers are, or are not, one.
 *
 * @param asked one or two
 * @example
 * await explain(tables, [ann, c5], settings)
 * // { kind: "apart", refusals: { total: 1, items: [{ reason: { kind: "per_profile", perProfile: 1, ... }, ... }] }, ... }
 */
export async function explain(
    tables: WarehouseTables,
    asked: readonly Asked[],
    settings: ExplainSettings,
): Promise<Explanation | Unanswered> {
    const profiles = profileReader(tables);
    const holders: Holder[] = [];
    for (const one of asked) {
        const holder = one.isReadable ? await profiles.profileOf(one.name) : undefined;
        if (holder === undefined) return await withoutProfile(tables, one);
        holders.push(holder);
    }
    const [first, second] = holders;
    if (first === undefined) throw new Error("an identifier without a profile was not told of");
    return second === undefined ? await ofOne(tables, first, settings) : await ofTwo(tables, first, second, settings);
}

async function withoutProfile(tables: WarehouseTables, { name, isReadable }: Asked): Promise<Explanation | Unanswered> {
    const rejections = await rejectionReader(tables).of(name);
    if (rejections.length > 0) return { kind: "rejected", asked: name, rejections };
    if (!isReadable) return { kind: "unanswered", because: "unreadable", asked: name };
    const history = await historyReader(tables).ofIdentifier(name);
    if (history.total > 0) return { kind: "retired", asked: name, history };
    return { kind: "unanswered", because: "unseen", asked: name };
}

async function ofOne(tables: WarehouseTables, holder: Holder, settings: ExplainSettings): Promise<Explanation> {
    const { id, founding, holds: asked } = holder;
    const history = historyReader(tables);
    return {
        kind: "profile",
        asked,
        profile: { id, founding },
        members: await profileReader(tables).members(id, settings.members),
        refusals: await refusalReader(tables).of(id),
        rejections: await rejectionReader(tables).of(asked),
        history: { identifier: await history.ofIdentifier(asked), profile: await history.ofProfile(id) },
    };
}

async function ofTwo(
    tables: WarehouseTables,
    first: Holder,
    second: Holder,
    { bindingOf }: ExplainSettings,
): Promise<Explanation> {
    const asked = [first.holds, second.holds] as const;
    if (first.id === second.id) {
        const { id, founding } = first;
        const path = findPath(first.holds, second.holds, await profileReader(tables).links(id));
        const weaker = ({ from, to }: { readonly from: IdentifierName; readonly to: IdentifierName }) =>
            (tables.typeOf(from.type)?.rank ?? 0) > (tables.typeOf(to.type)?.rank ?? 0) ? from.type : to.type;
        return {
            kind: "together",
            asked,
            profile: { id, founding },
            path: await Promise.all(
                path.map(async ({ id: pair, ...link }) => ({
                    ...link,
                    ...(link.rule === "override" && { decision: await readDecision(pair, tables) }),
                    origin: bindingOf(link.evidence.table, weaker(link)),
                })),
            ),
        };
    }
    const reader = refusalReader(tables);
    const refusals = await reader.between(first.id, second.id);
    return {
        kind: "apart",
        asked,
        profiles: [
            { id: first.id, founding: first.founding },
            { id: second.id, founding: second.founding },
        ],
        refusals,
        chain: refusals.total > 0 ? [] : await refusalChain(first.id, second.id, reader),
        rejections: await rejectionReader(tables).shared(first.id, second.id),
    };
}
