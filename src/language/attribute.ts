import { z } from "zod";
import type { Span } from "../text/span.js";
import { entityReference } from "./entity-reference.js";
import { type ExpressionSlot, expression } from "./expression-slot.js";
import type { Form } from "./form.js";
import { list } from "./lists.js";
import type { Text } from "./located.js";
import { type ColumnPath, columnName, columnPath, name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { flag, text } from "./scalars.js";
import { type } from "./type.js";
import { distinctValues } from "./value-list.js";
import { memberAggregate, pick, pii } from "./vocabulary.js";

const candidate = object(
    "candidate",
    "a candidate",
    "A column an attribute may take its value from, and for which rows.",
    {
        column: required(columnPath, "The column, as source.table.column.", "crm.contacts.email"),
        where: optional(expression, "The rows whose value may be taken.", "is_verified"),
        role: optional(
            name,
            "Whose value it is: the party of the row that has this role. By default the party that the column names, " +
                "else whose row it is.",
            "receiver",
        ),
    },
);

/** A column an attribute may take its value from; a plain path has neither `where` nor `role`. */
export interface CandidateDeclaration {
    readonly column: ColumnPath;
    readonly where: ExpressionSlot | undefined;
    readonly role: Text | undefined;
    readonly span: Span;
}

const candidateOrPath: Form<CandidateDeclaration> = {
    schema: z.union(
        [columnPath.schema, candidate.schema],
        "a column as source.table.column, or a map with column, where and role",
    ),
    child: (step, node) => candidate.child?.(step, node),
    ...(candidate.map !== undefined && { map: candidate.map }),
    read: (node, reading) =>
        node.kind === "map"
            ? candidate.read(node, reading)
            : { column: columnPath.read(node, reading), where: undefined, role: undefined, span: node.span },
};

/** Where an attribute comes from: a column of the entity's own table, or candidates of an identity's tables. */
export type AttributeOrigin =
    | { readonly kind: "column"; readonly column: Text; readonly span: Span }
    | { readonly kind: "candidates"; readonly candidates: readonly CandidateDeclaration[]; readonly span: Span };

const candidates = list(candidateOrPath, "a list of columns as source.table.column");

const origin: Form<AttributeOrigin> = {
    schema: z.union(
        [columnName.schema, columnPath.schema, candidate.schema, candidates.schema],
        "a column, or a list of columns as source.table.column",
    ),
    child: (step, node) => (node.kind === "list" ? candidates : candidateOrPath).child?.(step, node),
    ...(candidate.map !== undefined && { map: candidate.map }),
    read: (node, reading) => {
        const { span } = node;
        if (node.kind === "list") return { kind: "candidates", candidates: candidates.read(node, reading), span };
        if (node.kind === "scalar" && !node.text.includes(".")) {
            return { kind: "column", column: columnName.read(node, reading), span };
        }
        return { kind: "candidates", candidates: [candidateOrPath.read(node, reading)], span };
    },
};

const attributeFields = {
    name: required(name, "Its name, a column of the dimension.", "email"),
    description: optional(text, "What the value means.", "The address we write to."),
    type: optional(type, "Its type; by default the type of the columns it comes from.", "string"),
    values: optional(distinctValues, "The values it takes, as they are written.", "[bronze, silver, gold]"),
    open: optional(flag, "Values beyond `values` may appear.", "true"),
    pii: optional(pii, "What it tells about a person; by default what its columns say.", "email"),
    unit: optional(text, "Unit of the number.", "EUR"),
    from: optional(
        origin,
        "With an identity: the columns it may come from, in order of trust. Without: the column of the entity's table.",
        "[crm.contacts.email, shop.customers.email]",
    ),
    pick: optional(
        pick,
        "With an identity, which value wins: source_order, latest (default), earliest, most_frequent, longest, min or " +
            "max. A table with `changes: log` offers its current version; older ones only make history.",
        "source_order",
    ),
    aggregate: optional(
        memberAggregate,
        "Of an entity with `members`: how it is computed from them: count, count_distinct, sum, avg, min, max or any.",
        "max",
    ),
    of: optional(columnName, "With `aggregate`: the attribute of the members; nothing for count.", "birth_date"),
    group: optional(
        name,
        "With an identity: attributes of one group come from one source row, also where it lacks a value; `pick` picks " +
            "the row, and all members name the same tables in the same order.",
        "address",
    ),
    references: optional(
        entityReference,
        "The entity whose row it names; the dimension gets that row's key.",
        "{entity: customer, identifier: customer_id}",
    ),
    shared: optional(
        flag,
        "With an identity: values of identifiers that belong to other profiles are admitted.",
        "true",
    ),
};

/** An attribute before its entity has said of which kind it is. */
export type AttributeDeclaration = Declared<typeof attributeFields>;

export const attribute = object("attribute", "an attribute", "A value that an entity has.", attributeFields);
