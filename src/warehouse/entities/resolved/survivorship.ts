import type { Dialect } from "../../../dialects/dialect.js";
import type { Attribute, Pick } from "../../../model/entity.js";
import { comment } from "../../../text/comment-text.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { SurvivorshipRule } from "../views.js";
import { fromText } from "./as-text.js";

const latest = sql`updated_at desc nulls last`;
// Latest version, then source order, then source key: the ties of every pick.
const ties: readonly SqlText[] = [latest, sql`source_rank`, sql`source_key`, sql`source_column`, sql`value`];

/** How rows are compared that give a whole group; their values tie. */
const rowTies: readonly SqlText[] = [sql`source_rank`, sql`source_key`];
const rowOrders: { readonly [P in Pick]?: { readonly comment: string; readonly order: readonly SqlText[] } } = {
    source_order: { comment: "that of the first source", order: [sql`source_rank`, latest, sql`source_key`] },
    latest: { comment: "the latest", order: [latest, ...rowTies] },
    earliest: { comment: "the first", order: [sql`updated_at nulls last`, ...rowTies] },
};

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

/**
 * The rules in use, each with the attributes it decides; `min` and `max` compare values of a type, one rule each, and
 * each group has one.
 *
 * @param contest within which values compete: profile, and moment
 */
export function survivorshipRules(
    attributes: readonly Attribute[],
    contest: readonly SqlText[],
    dialect: Dialect,
): readonly SurvivorshipRule[] {
    const picks = Object.keys(orders) as readonly Pick[];
    const alone = attributes.filter(({ group }) => group === null);
    const perAttribute = [...contest, sql`attribute`];
    const rules = picks.flatMap((pick) => {
        const decided = alone.filter((attribute) => attribute.pick === pick);
        if (pick === "min" || pick === "max")
            return decided.map((one) => survivorshipRule(pick, [one], `_${one.name}`, perAttribute, dialect));
        return decided.length === 0 ? [] : [survivorshipRule(pick, decided, "", perAttribute, dialect)];
    });
    const groups = new Set(attributes.flatMap(({ group }) => group ?? []));
    return [...rules, ...[...groups].map((group) => groupRule(group, attributes, contest))];
}

/** All values of the best row are first: `dense_rank`, over an order of rows. */
function groupRule(group: string, attributes: readonly Attribute[], contest: readonly SqlText[]): SurvivorshipRule {
    const members = attributes.filter((attribute) => attribute.group === group);
    const rule = rowOrders[members[0]?.pick ?? "latest"];
    if (rule === undefined) throw new Error(`${group} is picked by its values`);
    return {
        rows: `by_group_${group}` as SqlText,
        comment: comment(`One row gives the whole ${group.replaceAll("_", " ")}: ${rule.comment}.`),
        attributes: members.map(({ name }) => literal(name)),
        contest,
        place: sql`dense_rank()`,
        order: rule.order,
        counted: false,
    };
}

function survivorshipRule(
    pick: Pick,
    attributes: readonly Attribute[],
    suffix: string,
    contest: readonly SqlText[],
    dialect: Dialect,
): SurvivorshipRule {
    const [first] = attributes;
    if (first === undefined) throw new Error(`no attribute is picked by ${pick}`);
    return {
        rows: `by_${pick}${suffix}` as SqlText,
        comment: comment(orders[pick].comment),
        attributes: attributes.map(({ name }) => literal(name)),
        contest,
        place: sql`row_number()`,
        order: orders[pick].order(first, dialect),
        counted: pick === "most_frequent",
    };
}

// The text was made from a value of the type, so the cast cannot fail.
const typed = ({ type }: Attribute, dialect: Dialect): SqlText =>
    type.kind === "string" ? dialect.orderText(sql`value`) : fromText(sql`value`, type, dialect);
