import type { Attribute, CustomerModel, IdentifierType, Pick } from "../../src/project/index.js";

/** A defect that a careless change could bring: in the model as it was understood, or in the SQL as it was printed. */
export type Mutation = { readonly name: string } & (
    | {
          readonly kind: "model";
          readonly mutate: (model: CustomerModel) => CustomerModel;
          /** Only relations of this layer follow the mutation: the others keep their columns. */
          readonly layer?: "identity";
      }
    | { readonly kind: "sql"; readonly template: RegExp; readonly find: RegExp; readonly replace: string }
);

/** Every mutation that makes a difference to the model at hand. */
export function mutationsOf(model: CustomerModel): readonly Mutation[] {
    return [...droppedLimits(model), ...swappedPicks(model), ...shiftedWindows(model), ...negations(model), ...printed];
}

function droppedLimits(model: CustomerModel): readonly Mutation[] {
    return model.identities.flatMap((identity) =>
        identity.identifiers.flatMap((type) => {
            const drop = (limit: "perProfile" | "maxProfiles"): readonly Mutation[] =>
                type[limit] === null
                    ? []
                    : [
                          {
                              kind: "model",
                              layer: "identity",
                              name: `drop ${limit} of ${identity.name}.${type.name}`,
                              mutate: (whole) => replace(whole, type, { ...type, [limit]: null }),
                          },
                      ];
            const rule = (name: string, rest: Partial<IdentifierType>): Mutation => ({
                kind: "model",
                layer: "identity",
                name: `${name} of ${identity.name}.${type.name}`,
                mutate: (whole) => replace(whole, type, { ...type, ...rest }),
            });
            return [
                ...drop("perProfile"),
                ...drop("maxProfiles"),
                ...(type.keep === "latest" ? [rule("keep the earliest", { keep: "earliest" })] : []),
                ...(type.attachOnly ? [rule("drop attachOnly", { attachOnly: false })] : []),
            ];
        }),
    );
}

const otherPick: { readonly [P in Pick]: Pick } = {
    source_order: "latest",
    latest: "earliest",
    earliest: "latest",
    most_frequent: "latest",
    longest: "source_order",
    min: "max",
    max: "min",
};

function swappedPicks(model: CustomerModel): readonly Mutation[] {
    return choicesOf(model).flatMap((attributes): readonly Mutation[] => {
        const [first] = attributes;
        if (first === undefined || first.from.length < 2) return [];
        const names = attributes.map(({ name }) => name).join(", ");
        return [
            {
                kind: "model",
                name: `pick ${names} by ${otherPick[first.pick]} instead of ${first.pick}`,
                mutate: (whole) =>
                    replaceEach(whole, attributes, ({ pick, ...others }) => ({ ...others, pick: otherPick[pick] })),
            },
        ];
    });
}

/** The attributes that are picked from one row: a group is one choice, which its attributes share. */
function choicesOf(model: CustomerModel): readonly (readonly Attribute[])[] {
    return model.entities.flatMap((entity) => {
        if (entity.kind !== "resolved") return [];
        const { attributes } = entity;
        return attributes.flatMap((attribute) => {
            if (attribute.group === null) return [[attribute]];
            const members = attributes.filter(({ group }) => group === attribute.group);
            return members[0] === attribute ? [members] : [];
        });
    });
}

function shiftedWindows(model: CustomerModel): readonly Mutation[] {
    const traits = model.entities.flatMap((entity) => (entity.kind === "resolved" ? entity.traits : []));
    return traits.flatMap((trait) => {
        if (trait.kind !== "aggregate" || trait.window === null) return [];
        const { count, unit } = trait.window;
        return [count - 1, count + 1].map(
            (shifted): Mutation => ({
                kind: "model",
                name: `${trait.name} over ${shifted} instead of ${count} ${unit}s`,
                mutate: (whole) => replace(whole, trait, { ...trait, window: { count: shifted, unit } }),
            }),
        );
    });
}

/** `x is not true` holds where x is null, `not x` does not. */
function negations(model: CustomerModel): readonly Mutation[] {
    const found: object[] = [];
    visit(model, (value) => {
        if ("node" in value && value.node === "isTrue" && "negated" in value && value.negated === true)
            found.push(value);
    });
    return found.map((node, index) => ({
        kind: "model",
        name: `\`not\` for \`is not true\`, place ${index + 1}`,
        mutate: (whole) => replace(whole, node, { ...node, node: "unary", operator: "not" }),
    }));
}

const printed: readonly Mutation[] = [
    sqlMutation(
        "keep every row of a key in staging",
        /staging\/table/,
        /\n {8}(recency|delivery) = 1/,
        "\n        $1 >= 1",
    ),
    sqlMutation(
        "keep the first state of a key in staging",
        /staging\/table/,
        /updated_at desc nulls last/,
        "updated_at nulls last",
    ),
    sqlMutation(
        "keep every duplicate of an event",
        /events\/fact/,
        /where ranked\.preference = 1/,
        "where ranked.preference >= 1",
    ),
    sqlMutation("let any table decide about a key", /events\/fact/, /decided\.order_completed_id is null/, "true"),
    sqlMutation(
        "count what happened at the far end of a window",
        /profile\/event_traits/,
        /occurred_at > run/,
        "occurred_at >= run",
    ),
    sqlMutation("let events after as_of count", /events\/rows/, /judged\.occurred_at <= run\.as_of/, "true"),
    sqlMutation("give unknown rows to a trait", /profile\/event_traits/, /<> 'unknown'/, "<> 'nobody'"),
    sqlMutation(
        "begin a version after its moment",
        /entities\/resolved_history|entities\/candidates/,
        /valid_at >= owned_values\.valid_from/,
        "valid_at > owned_values.valid_from",
    ),
    sqlMutation("fold no equal versions", /entities\/keyed_history/, /version = 1\n/, "true\n"),
    sqlMutation(
        "take values of rejected identifiers",
        /entities\/owned_values/,
        /owned\.person_id = resolved\.person_id/,
        "true",
    ),
];

function sqlMutation(name: string, template: RegExp, find: RegExp, replacement: string): Mutation {
    return { kind: "sql", name, template, find: new RegExp(find, "g"), replace: replacement };
}

/** The model with one object, found by identity, replaced wherever it stands. */
const replace = (model: CustomerModel, part: object, by: object): CustomerModel => replaceEach(model, [part], () => by);

function replaceEach<Part extends object>(
    model: CustomerModel,
    parts: readonly Part[],
    by: (part: Part) => object,
): CustomerModel {
    const map = (value: unknown): unknown => {
        const part = parts.find((one) => one === value);
        if (part !== undefined) return by(part);
        if (Array.isArray(value)) return value.map(map);
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
    };
    return map(model) as CustomerModel;
}

function visit(value: unknown, see: (value: object) => void): void {
    if (typeof value !== "object" || value === null) return;
    see(value);
    for (const inner of Object.values(value)) visit(inner, see);
}
