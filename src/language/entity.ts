import { type AttributeDeclaration, attribute, type CandidateDeclaration } from "./attribute.js";
import { languageDiagnostics } from "./diagnostics.js";
import { type Form, refine } from "./form.js";
import { forbidKeys, headOf } from "./key-rules.js";
import { distinct, named, oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { columnName, name, type TablePath, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import type { Reading } from "./reading.js";
import { text } from "./scalars.js";
import { type TraitDeclaration, trait } from "./trait.js";
import { version } from "./version.js";
import { history } from "./vocabulary.js";

const entityFields = {
    name: required(name, "Its name; its dimension is `dim_<name>`.", "customer"),
    description: optional(text, "What a row is.", "A person who shops with us."),
    owner: optional(name, "Who answers for it: one of the project's owners.", "crm"),
    version: optional(version, "Version of its contract.", "3.1.0"),
    identity: optional(name, "The identity whose profiles are its rows.", "person"),
    requires: optional(
        distinct(name, "identifiers"),
        "With an identity: a profile is a row when it holds one of these; by default any type with `per_profile`.",
        "[customer_id, email]",
    ),
    from: optional(tablePath, "Instead of an identity: the table whose keys are its rows.", "shop.products"),
    key: optional(oneOrMore(columnName, "columns"), "With `from`: its key; the table's by default.", "product_id"),
    history: optional(history, "scd1 (default) keeps the present, scd2 every version.", "scd2"),
    attributes: required(named(attribute, "attributes"), "The values of a row.", "[{name: title, from: title}]"),
    traits: optional(
        named(trait, "traits"),
        "Values computed from events or from other traits: of the profile, or of the row that a property names.",
        "[{name: orders, event: order_completed, aggregate: count}]",
    ),
};

type Declaration = Declared<typeof entityFields>;
type Described = Pick<Declaration, "name" | "description" | "owner" | "version" | "history" | "span" | "node">;
type Own = Omit<AttributeDeclaration, "from" | "pick" | "shared" | "group">;

export type ResolvedAttributeDeclaration = Own &
    Pick<AttributeDeclaration, "pick" | "shared" | "group"> & { readonly from: readonly CandidateDeclaration[] };
export type KeyedAttributeDeclaration = Own & { readonly column: Text };

/** An entity whose rows are profiles of an identity. */
export interface ResolvedEntityDeclaration extends Described {
    readonly kind: "resolved";
    readonly identity: Text;
    readonly requires: readonly Text[] | undefined;
    readonly attributes: readonly ResolvedAttributeDeclaration[];
    readonly traits: readonly TraitDeclaration[];
}

/** An entity whose rows are the keys of one table. */
export interface KeyedEntityDeclaration extends Described {
    readonly kind: "keyed";
    readonly table: TablePath;
    /** undefined: the table's key. */
    readonly key: readonly Text[] | undefined;
    readonly attributes: readonly KeyedAttributeDeclaration[];
    readonly traits: readonly TraitDeclaration[];
}

export type EntityDeclaration = ResolvedEntityDeclaration | KeyedEntityDeclaration;

const resolved = { noun: "an entity with an `identity`", belongs: "entities read `from` one table" };
const keyed = { noun: "an entity read `from` one table", belongs: "entities with an `identity`" };

export const entity: Form<EntityDeclaration> = refine(
    object("entity", "an entity", "What a row of a dimension is.", entityFields, [
        "members",
        "group_by",
        "max_members",
    ]),
    (declared, reading) => {
        const { identity, requires, from, key, traits = [], attributes, ...rest } = declared;
        if (identity !== undefined) {
            forbidKeys(rest.node, ["from", "key"], resolved, reading);
            return {
                ...rest,
                kind: "resolved",
                identity,
                requires,
                traits,
                attributes: resolvedOnes(attributes, reading),
            };
        }
        if (from === undefined) {
            const params = { keys: ["identity"], noun: "an entity that is not read `from` a table" };
            reading.report(languageDiagnostics.report("missing-key", { span: headOf(rest.node) }, params));
            return undefined;
        }
        forbidKeys(rest.node, ["requires"], keyed, reading);
        return { ...rest, kind: "keyed", table: from, key, traits, attributes: keyedOnes(attributes, reading) };
    },
);

const present = (attribute: AttributeDeclaration): boolean => attribute?.from !== undefined;

function resolvedOnes(attributes: readonly AttributeDeclaration[], reading: Reading): ResolvedAttributeDeclaration[] {
    return attributes.filter(present).flatMap(({ from, ...rest }) => {
        if (from.kind === "candidates") return [{ ...rest, from: from.candidates }];
        const params = {
            expected: "columns as source.table.column",
            found: `the column \`${from.column.value}\` of no table`,
        };
        reading.report(languageDiagnostics.report("wrong-shape", { span: from.span }, params));
        return [];
    });
}

function keyedOnes(attributes: readonly AttributeDeclaration[], reading: Reading): KeyedAttributeDeclaration[] {
    return attributes.filter(present).flatMap(({ from, pick, shared, group, ...rest }) => {
        forbidKeys(
            rest.node,
            ["pick", "shared", "group"],
            { ...keyed, noun: "an attribute of an entity read `from` one table" },
            reading,
        );
        if (from.kind === "column") return [{ ...rest, column: from.column }];
        // A candidate that was refused has been reported.
        if (from.candidates.some((candidate) => candidate?.column === undefined)) return [];
        const params = { expected: "a column of the entity's table", found: "columns as source.table.column" };
        reading.report(languageDiagnostics.report("wrong-shape", { span: from.span }, params));
        return [];
    });
}
