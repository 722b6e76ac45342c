import { entryOf } from "../syntax/node.js";
import { type AttributeDeclaration, attribute, type CandidateDeclaration } from "./attribute.js";
import { languageDiagnostics } from "./diagnostics.js";
import { type Form, refine } from "./form.js";
import { forbidKeys, headOf, needKey } from "./key-rules.js";
import { distinct, named, oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { columnName, name, type TablePath, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import type { Reading } from "./reading.js";
import { text, whole } from "./scalars.js";
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
    members: optional(name, "Instead of both: the entity whose rows it groups.", "customer"),
    group_by: optional(
        oneOrMore(name, "attributes"),
        "With `members`: rows that agree in these attributes are one group, small and capital letters and outer blanks " +
            "aside. A row where one is null is in none.",
        "[last_name, postal_code]",
    ),
    max_members: optional(
        whole(1, 1_000_000),
        "With `members`: larger groups are none, but institutions and addresses that were made up; 12 by default.",
        "12",
    ),
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
type Own = Omit<AttributeDeclaration, "from" | "pick" | "shared" | "group" | "references" | "aggregate" | "of">;

export type ResolvedAttributeDeclaration = Own &
    Pick<AttributeDeclaration, "pick" | "shared" | "group" | "references"> & {
        readonly from: readonly CandidateDeclaration[];
    };
export type KeyedAttributeDeclaration = Own & Pick<AttributeDeclaration, "references"> & { readonly column: Text };
export type GroupedAttributeDeclaration = Own &
    Pick<AttributeDeclaration, "of"> & { readonly aggregate: NonNullable<AttributeDeclaration["aggregate"]> };

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

/** An entity whose rows are groups of another's. */
export interface GroupedEntityDeclaration extends Described {
    readonly kind: "grouped";
    readonly members: Text;
    readonly groupBy: readonly Text[];
    readonly maxMembers: number | undefined;
    readonly attributes: readonly GroupedAttributeDeclaration[];
    readonly traits: readonly TraitDeclaration[];
}

export type EntityDeclaration = ResolvedEntityDeclaration | KeyedEntityDeclaration | GroupedEntityDeclaration;

const resolved = { noun: "an entity with an `identity`", belongs: "entities read `from` one table" };
const keyed = { noun: "an entity read `from` one table", belongs: "entities with an `identity`" };
const grouped = { noun: "an entity with `members`", belongs: "entities with an `identity` or read `from` one table" };
const ungrouped = { noun: "an entity without `members`", belongs: "entities with `members`" };
const groupKeys = ["group_by", "max_members"] as const;

export const entity: Form<EntityDeclaration> = refine(
    object("entity", "an entity", "What a row of a dimension is.", entityFields),
    (declared, reading) => {
        const {
            identity,
            requires,
            from,
            key,
            members,
            group_by,
            max_members,
            traits = [],
            attributes,
            ...rest
        } = declared;
        if (identity !== undefined) {
            forbidKeys(rest.node, ["from", "key"], resolved, reading);
            forbidKeys(rest.node, ["members", ...groupKeys], ungrouped, reading);
            return {
                ...rest,
                kind: "resolved",
                identity,
                requires,
                traits,
                attributes: resolvedOnes(attributes, reading),
            };
        }
        if (from !== undefined) {
            forbidKeys(rest.node, ["requires"], keyed, reading);
            forbidKeys(rest.node, ["members", ...groupKeys], ungrouped, reading);
            return { ...rest, kind: "keyed", table: from, key, traits, attributes: keyedOnes(attributes, reading) };
        }
        if (members === undefined) {
            const params = { keys: ["identity"], noun: "an entity that is not read `from` a table" };
            reading.report(languageDiagnostics.report("missing-key", { span: headOf(rest.node) }, params));
            return undefined;
        }
        forbidKeys(rest.node, ["requires", "key", "history", "traits"], grouped, reading);
        if (!needKey(group_by, "group_by", { node: rest.node, noun: "an entity with `members`" }, reading)) {
            return undefined;
        }
        return {
            ...rest,
            kind: "grouped",
            members,
            groupBy: group_by,
            maxMembers: max_members?.value,
            traits,
            attributes: groupedOnes(attributes, reading),
        };
    },
);

/** Where a value is computed from members, nothing else says where it is from. */
const ofMembers = ["aggregate", "of"];
const ofRows = ["from", "pick", "shared", "group", "references"];

/** An attribute that was refused has been reported, and so has one whose `from` was. */
function isFrom<A extends AttributeDeclaration>(
    attribute: A,
    noun: string,
    reading: Reading,
): attribute is A & { readonly from: NonNullable<A["from"]> } {
    if (attribute === undefined) return false;
    const words = { noun: `an attribute of ${noun}`, belongs: "attributes of entities with `members`" };
    forbidKeys(attribute.node, ofMembers, words, reading);
    if (attribute.from !== undefined) return true;
    if (entryOf(attribute.node, "from") === undefined) {
        needKey(attribute.from, "from", { node: attribute.node, noun: "an attribute" }, reading);
    }
    return false;
}

function groupedOnes(attributes: readonly AttributeDeclaration[], reading: Reading): GroupedAttributeDeclaration[] {
    return attributes.flatMap((attribute) => {
        if (attribute === undefined) return [];
        const { from, pick, shared, group, references, aggregate, ...rest } = attribute;
        const noun = "an attribute of an entity with `members`";
        forbidKeys(rest.node, ofRows, { noun, belongs: "entities with an `identity` or `from`" }, reading);
        if (aggregate !== undefined) return [{ ...rest, aggregate }];
        if (entryOf(rest.node, "aggregate") === undefined) {
            needKey(aggregate, "aggregate", { node: rest.node, noun }, reading);
        }
        return [];
    });
}

function resolvedOnes(attributes: readonly AttributeDeclaration[], reading: Reading): ResolvedAttributeDeclaration[] {
    return attributes.flatMap((attribute) => {
        if (!isFrom(attribute, resolved.noun, reading)) return [];
        const { from, aggregate, of, ...rest } = attribute;
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
    return attributes.flatMap((attribute) => {
        if (!isFrom(attribute, keyed.noun, reading)) return [];
        const { from, pick, shared, group, aggregate, of, ...rest } = attribute;
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
