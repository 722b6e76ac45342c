import { nullLikeCondition, nullLikePartCondition } from "../../presets/null-like.js";
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
    const judged = types.filter(({ nullLike }) => nullLike);
    const ofJudged =
        judged.length === types.length ? [] : [sql`identifier_type in (${literals(judged.map(({ name }) => name))})`];
    const rejections: { readonly reason: RejectionReason; readonly conditions: readonly SqlText[] }[] = [];

    // Normalised where it has such a form, so that '(000) 000' is but zeroes; raw where not, so that 'n/a' is no number.
    const text = sql`coalesce(identifier, raw_value)`;
    if (judged.length > 0) {
        rejections.push({ reason: "null_like", conditions: [...ofJudged, nullLikeCondition(text, dialect)] });
    }
    if (bound.some(({ type, columns }) => type.nullLike && columns.length > 1)) {
        const isPart = nullLikePartCondition(text, dialect);
        rejections.push({ reason: "null_like", conditions: [...ofJudged, sql`is_composite`, isPart] });
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

const literals = (texts: readonly string[]): SqlText => join(texts.map(literal), ", ");
