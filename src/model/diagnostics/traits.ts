import { defineDiagnostics, rule } from "../../diagnostics/define.js";

/** What can be wrong with values that are computed from events or from each other. */
export const traitDiagnostics = defineDiagnostics("traits", {
    "other-identity": rule<{ trait: string; event: string; found: string | null; wanted: string }>({
        severity: "error",
        message: (p) =>
            p.found === null
                ? `${p.event} belongs to nobody, so no ${p.wanted} has it`
                : `${p.event} happens to a ${p.found}, not to a ${p.wanted}`,
        help: () => "use an event of the entity's identity, or one with a role of it",
        explain:
            "A trait sums up the events of one profile, so the entity's identity must be that of the event or of one of " +
            "its roles.",
    }),
    "event-without-reference": rule<{ entity: string; event: string }>({
        severity: "error",
        message: (p) => `no property of ${p.event} names a ${p.entity}`,
        help: (p) => `declare on the property that holds its key: \`references: ${p.entity}\``,
        explain:
            "The rows of an entity with `from` are found by a property of the event that references it: revenue of a " +
            "store is that of the orders whose `store_id` references `store`.",
    }),
    "by-missing": rule<{ entity: string; event: string; choices: readonly string[] }>({
        severity: "error",
        message: (p) => `${p.event} names a ${p.entity} in more than one way: ${p.choices.join(", ")}`,
        help: (p) => `choose one: \`by: ${p.choices[0]}\``,
        explain: "A transfer between two accounts counts for one as money in, for the other as money out.",
    }),
    "by-other": rule<{ by: string; entity: string; event: string; choices: readonly string[] }>({
        severity: "error",
        message: (p) => `\`${p.by}\` of ${p.event} names no ${p.entity}`,
        help: (p) => (p.choices.length === 0 ? "remove `by`" : `name ${p.choices.join(" or ")}`),
        explain:
            "`by` names what leads from the event to its row: a property that references the entity, or a role of the " +
            "entity's identity. The events whose own profile it is are found without it.",
    }),
    "over-other": rule<{ relationship: string; from: string; to: string; entity: string }>({
        severity: "error",
        message: (p) => `${p.relationship} leads from ${p.from} to ${p.to}, not to ${p.entity}`,
        help: (p) => `name a relationship with \`to: ${p.entity}\``,
        explain:
            "`over` hands the events of members on to what they belong to: logins of holders to the account, uses of the " +
            "people on seats to the company. So the relationship leads from an entity of the event to the trait's own.",
    }),
    "of-missing": rule<{ aggregate: string }>({
        severity: "error",
        message: (p) => `\`${p.aggregate}\` of what?`,
        help: () => "name a property of the event, or `occurred_at`: `of: ...`",
        explain: "Every aggregate but `count` is computed from a column of the event: a property, or `occurred_at`.",
    }),
    "of-unused": rule<{ of: string }>({
        severity: "error",
        message: (p) => `\`count\` counts events, not \`${p.of}\``,
        help: () => "remove `of`, count those that have one (`where: ... is not null`), or use `count_distinct`",
        explain:
            "`count` is the number of events. It takes no `of`, because null values would silently not be counted.",
    }),
    "of-type": rule<{ aggregate: string; of: string; type: string }>({
        severity: "error",
        message: (p) => `\`${p.aggregate}\` cannot be computed from \`${p.of}\`, which is ${p.type}`,
        help: (p) =>
            p.aggregate === "sum" || p.aggregate === "avg"
                ? "name a property that is a number"
                : "name a property that holds one plain value",
        explain:
            "`sum` and `avg` take numbers; `min` and `max` take values that have an order; no aggregate takes json, a list " +
            "or a record.",
    }),
    "type-mismatch": rule<{ trait: string; found: string; wanted: string }>({
        severity: "error",
        message: (p) => `\`${p.trait}\` is ${p.found}, and is declared as ${p.wanted}`,
        help: () => "correct the declared type, or leave it out",
        explain:
            "The type of a trait follows from its aggregate and what it is computed from. A declared type may be another " +
            "number type, or a timestamp where a date would do; it cannot be of another kind.",
    }),
    "default-not-of-type": rule<{ value: string; type: string }>({
        severity: "error",
        message: (p) => `the default \`${p.value}\` is no ${p.type}`,
        help: () => "correct the default",
        explain:
            "`default` stands where there was no event to compute the trait from, so it is a value of its type. A decimal " +
            "must have room for all its digits: decimal(38,38) has none before the dot.",
    }),
    "mixed-currencies": rule<{ trait: string; currencies: readonly string[]; column: string | null }>({
        severity: "error",
        message: (p) =>
            `${p.trait} adds up ${p.currencies.length > 1 ? p.currencies.join(" and ") : "amounts of any currency"}`,
        help: (p) =>
            p.column === null
                ? "say what the amounts are in: `unit: EUR` on the property"
                : `add \`where: ${p.column} = '${p.currencies[0] ?? "EUR"}'\` to the trait`,
        explain:
            "A property with `unit: currency` holds amounts of the currency that stands beside them. Ten euros and ten " +
            "pounds are not twenty of anything: filter by the event's currency, or convert in the binding and give the " +
            "property a fixed unit.",
    }),
    cycle: rule<{ ring: readonly string[] }>({
        severity: "error",
        message: (p) => `traits need each other: ${[...p.ring, p.ring[0]].join(" -> ")}`,
        help: () => "compute one of them from events or attributes alone",
        explain: "A derived trait may read other traits, as long as there is an order in which all can be computed.",
    }),
});
