import type { Dialect } from "../../../dialects/dialect.js";
import type { Attribute, Pick } from "../../../model/entity.js";
import { comment } from "../../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { SurvivorshipRule } from "../views.js";
import { fromText } from "./as-text.js";

const latest = sql`updated_at desc nulls last`;
// Latest version, then source order, then source key: the ties of every pick.
const ties: readonly SqlText[] = [latest, sql`source_rank`, sql`source_key`, sql`source_column`, sql`value`];

type Order = (attribute: Attribute, dialect: Dialect) => readonly SqlText[];

const orders: { readonly [P in Pick]: { readonly comment: string; readonly order: Order } } = {
    source_order: {
        comment: "The first source in the list that has a value.",
        order: () => [sql`source_rank`, latest, sql`source_key`, sql`source_column`, sql`value`],
    },
    latest: { comment: "The latest value.", order: () => ties },
    earliest: {
        comment: "The first value ever seen.",
        order: () => [sql`updated_at nulls last`, ...ties.slice(1)],
    },
    most_frequent: {
        comment: "The value most rows agree on; of equals the latest.",
        order: () => [sql`frequency desc`, sql`last_seen_at desc nulls last`, sql`value`, ...ties.slice(0, 4)],
    },
    longest: { comment: "The longest value.", order: () => [sql`length(value) desc`, ...ties] },
    min: { comment: "The least value.", order: (attribute, dialect) => [typed(attribute, dialect), ...ties] },
    max: {
        comment: "The greatest value.",
        order: (attribute, dialect) => [sql`${typed(attribute, dialect)} desc`, ...ties],
    },
};

/** The rules in use, each with the attributes it decides; `min` and `max` compare values of a type, one rule each. */
export function survivorshipRules(attributes: readonly Attribute[], dialect: Dialect): readonly SurvivorshipRule[] {
    const picks = Object.keys(orders) as readonly Pick[];
    return picks.flatMap((pick) => {
        const decided = attributes.filter((attribute) => attribute.pick === pick);
        if (pick === "min" || pick === "max")
            return decided.map((one) => survivorshipRule(pick, [one], `_${one.name}`, dialect));
        return decided.length === 0 ? [] : [survivorshipRule(pick, decided, "", dialect)];
    });
}

function survivorshipRule(
    pick: Pick,
    attributes: readonly Attribute[],
    suffix: string,
    dialect: Dialect,
): SurvivorshipRule {
    const [first] = attributes;
    if (first === undefined) throw new Error(`no attribute is picked by ${pick}`);
    return {
        rows: `by_${pick}${suffix}` as SqlText,
        comment: comment(orders[pick].comment),
        attributes: attributes.map(({ name }) => literal(name)),
        order: orders[pick].order(first, dialect),
        counted: pick === "most_frequent",
    };
}

// The text was made from a value of the type, so the cast cannot fail.
const typed = ({ type }: Attribute, dialect: Dialect): SqlText =>
    type.kind === "string" ? dialect.orderText(sql`value`) : fromText(sql`value`, type, dialect);
