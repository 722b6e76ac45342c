import type { IdentifierType } from "../../model/identity.js";
import { nullLikeCondition, nullLikePartCondition } from "../../presets/null-like.js";
import type { NullLikePackName } from "../../presets/null-like-packs.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import type { BoundIdentifier } from "./bound-tables.js";
import type { RejectionReason } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import type { ObservedView } from "./views.js";

/** What a value can be rejected for by itself, in the order of judgement; it then names nobody in any row. */
export function valueRejections(
    bound: readonly BoundIdentifier[],
    { dialect }: IdentityLayout,
): ObservedView["rejections"] {
    const types = [...new Map(bound.map(({ type }) => [type.name, type])).values()].sort((a, b) => a.rank - b.rank);
    const rejections: { readonly reason: RejectionReason; readonly conditions: readonly SqlText[] }[] = [];

    // Normalised where it has such a form, so that '(000) 000' is but zeroes; raw where not, so that 'n/a' is no number.
    const text = sql`coalesce(identifier, raw_value)`;
    for (const { packs, names } of byPacks(types)) {
        const ofThese = names.length === types.length ? [] : [sql`identifier_type in (${literals(names)})`];
        rejections.push({ reason: "null_like", conditions: [...ofThese, nullLikeCondition(text, packs, dialect)] });
        if (bound.some(({ type, columns }) => names.includes(type.name) && columns.length > 1)) {
            const isPart = nullLikePartCondition(text, packs, dialect);
            rejections.push({ reason: "null_like", conditions: [...ofThese, sql`is_composite`, isPart] });
        }
    }
    rejections.push({ reason: "invalid", conditions: [sql`identifier is null`] });
    for (const { name, block } of types) {
        if (block.length === 0) continue;
        const conditions = [sql`identifier_type = ${literal(name)}`, sql`identifier in (${literals(block)})`];
        rejections.push({ reason: "blocked", conditions });
    }
    return rejections.map(({ reason, conditions }) => ({
        condition: join(conditions, " and "),
        reason: literal(reason),
    }));
}

interface Choice {
    readonly packs: readonly NullLikePackName[];
    /** The types that chose these packs. */
    readonly names: readonly string[];
}

/** Types that reject the same values are judged together; a type that rejects none is left out. */
function byPacks(types: readonly IdentifierType[]): readonly Choice[] {
    const choices = new Map<string, Choice>();
    for (const { name, nullLike: packs } of types) {
        if (packs.length === 0) continue;
        const key = [...packs].sort().join();
        choices.set(key, { packs, names: [...(choices.get(key)?.names ?? []), name] });
    }
    return [...choices.values()];
}

const literals = (texts: readonly string[]): SqlText => join(texts.map(literal), ", ");
