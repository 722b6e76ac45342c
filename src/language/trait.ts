import { duration } from "./duration.js";
import { type ExpressionSlot, expression } from "./expression-slot.js";
import { type Form, refine } from "./form.js";
import { forbidKeys, needKey } from "./key-rules.js";
import type { Located } from "./located.js";
import { columnName, name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { flag, text, written } from "./scalars.js";
import { type } from "./type.js";
import { distinctValues } from "./value-list.js";
import { type Aggregate, aggregate, pii } from "./vocabulary.js";

const traitFields = {
    name: required(name, "Its name, a column of the customer 360.", "lifetime_revenue"),
    description: optional(text, "What the number says.", "All that was paid."),
    type: optional(type, "Its type; by default the type of what is computed.", '"decimal(18,2)"'),
    values: optional(distinctValues, "The values it takes.", "[bronze, silver, gold]"),
    open: optional(flag, "Values beyond `values` may appear.", "true"),
    pii: optional(pii, "What it tells about a person.", "sensitive"),
    unit: optional(text, "Unit of the number.", "EUR"),
    event: optional(name, "The event it is computed from.", "order_completed"),
    by: optional(
        name,
        "How the event names the row: the property that references the entity or, with an identity, the role; needed " +
            "where several do, and where a role is meant beside the event's own party.",
        "receiver",
    ),
    over: optional(
        name,
        "The relationship that leads from a party of the event to the entity. An event counts for every row that the " +
            "relationship led to when it happened.",
        "account_holder",
    ),
    aggregate: optional(
        aggregate,
        "How: count, count_distinct, sum, avg, min, max, first, last, most_frequent or any.",
        "sum",
    ),
    of: optional(
        columnName,
        "What is aggregated: a property or `occurred_at`; for count_distinct also a party, as `person_id`; nothing for " +
            "count.",
        "revenue",
    ),
    where: optional(expression, "The events that count.", "currency = 'EUR'"),
    window: optional(duration, "Only the last stretch before as_of.", "90 days"),
    default: optional(written, "What stands where nothing was aggregated; 0 for count and sum.", "0"),
    value: optional(expression, "Computed from attributes and other traits instead.", "lifetime_revenue >= 1000"),
};

type Declaration = Declared<typeof traitFields>;
type AggregateKey = "event" | "by" | "over" | "aggregate" | "of" | "where" | "window" | "default";

export type AggregateTraitDeclaration = Omit<Declaration, "value" | "event" | "aggregate"> & {
    readonly kind: "aggregate";
    readonly event: NonNullable<Declaration["event"]>;
    readonly aggregate: Located<Aggregate>;
};
export type DerivedTraitDeclaration = Omit<Declaration, AggregateKey | "value"> & {
    readonly kind: "derived";
    readonly value: ExpressionSlot;
};
export type TraitDeclaration = AggregateTraitDeclaration | DerivedTraitDeclaration;

const aggregateKeys: readonly AggregateKey[] = ["event", "by", "over", "aggregate", "of", "where", "window", "default"];

export const trait: Form<TraitDeclaration> = refine(
    object("trait", "a trait", "A value computed from events, or from attributes and other traits.", traitFields),
    (declared, reading) => {
        const { event, by, over, aggregate: how, of, where, window, default: otherwise, value, ...rest } = declared;
        if (value !== undefined) {
            const noun = "a trait with a `value`";
            forbidKeys(rest.node, aggregateKeys, { noun, belongs: "traits that aggregate an `event`" }, reading);
            return { ...rest, kind: "derived", value };
        }
        const owner = { node: rest.node, noun: "a trait without a `value`" };
        if (!needKey(event, "event", owner, reading)) return undefined;
        if (!needKey(how, "aggregate", { ...owner, noun: "a trait of an event" }, reading)) return undefined;
        return { ...rest, kind: "aggregate", event, by, over, aggregate: how, of, where, window, default: otherwise };
    },
);
