import { z } from "zod";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import { distinct, oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { columnName, name, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { oneOf, text } from "./scalars.js";
import { version } from "./version.js";

const end = object(
    "relationship_end",
    "an end",
    "An entity at one end of a relationship, and which party of the row.",
    {
        entity: required(name, "The entity.", "customer"),
        role: optional(name, "With an identity: the role of its identifiers; by default whose row it is.", "payer"),
    },
);

/** An entity at one end; a plain name is an entity. */
export interface RelationshipEndDeclaration {
    readonly entity: Text;
    readonly role: Text | undefined;
    readonly span: Span;
}

const endOrName: Form<RelationshipEndDeclaration> = {
    schema: z.union([name.schema, end.schema], "an entity's name, or a map with entity and role"),
    child: (step, node) => end.child?.(step, node),
    ...(end.map !== undefined && { map: end.map }),
    read: (node, reading) =>
        node.kind === "map"
            ? end.read(node, reading)
            : { entity: name.read(node, reading), role: undefined, span: node.span },
};

const valid = object(
    "validity",
    "a validity",
    "Columns that say from when to when a row holds. A date is its midnight, UTC; what begins when another ends does not overlap it.",
    {
        from: optional(columnName, "When it begins; null: it always held.", "since"),
        to: optional(columnName, "When it no longer holds; null: it still does.", "until"),
    },
);

const relationshipFields = {
    name: required(name, "Its name; its relation is `dim_<name>`.", "account_member"),
    description: optional(text, "What a row is.", "A person who buys for a business."),
    owner: optional(name, "Who answers for it: one of the project's owners.", "crm"),
    version: optional(version, "Version of its contract.", "1.0.0"),
    from: required(endOrName, "An entity with an identity: whose row it is.", "customer"),
    to: required(endOrName, "The other end: an entity with `from`, or with an identity.", "account"),
    through: required(tablePath, "The table each of whose keys is a relationship.", "crm.contacts"),
    key: optional(
        oneOrMore(columnName, "columns"),
        "Where `to` is read from a table: the columns that hold its key. A row where one is null is no relationship.",
        "account_no",
    ),
    cardinality: optional(
        oneOf(["one", "many"]),
        "many (default); one: `from` has at most one at a time, and the dimension of `from` says which.",
        "one",
    ),
    pick: optional(
        oneOf(["latest", "earliest"]),
        "With `cardinality: one`, which of several: by the row's last change, latest (default) or earliest.",
        "latest",
    ),
    valid: optional(
        valid,
        "When it holds; by default a log's versions say so, and other rows always do.",
        "{from: since, to: until}",
    ),
    weight: optional(
        columnName,
        "The share of `to` that this `from` has. Shares of one `to` add up to 1 at every moment, which is tested; a row " +
            "without one has none.",
        "share",
    ),
    attributes: optional(distinct(columnName, "columns"), "Further columns of the table to keep.", "[role]"),
};

export type RelationshipDeclaration = Declared<typeof relationshipFields>;

export const relationship = object(
    "relationship",
    "a relationship",
    "Who belongs to what, and when: a relation of its own, with a row for each key of a table, or each version of it.",
    relationshipFields,
);
