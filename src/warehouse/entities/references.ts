import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { AttributeReference, Entity } from "../../model/entity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { normalize } from "../plan/normalize.js";
import { modelRef } from "../plan/reference.js";
import type { RelationRef } from "../plan/relation-ref.js";
import { unknownKey } from "./placeholder.js";
import type { Referencing } from "./views.js";

/** What the references of an entity's attributes add to its dimension, or to its history. */
export interface PlannedReferences {
    /** The keys of the rows that attributes name, in the attributes' order. */
    readonly columns: readonly Column[];
    /** Their values in the unknown row. */
    readonly unknown: readonly (readonly [string, SqlText])[];
    /** @param columns all columns, the added ones among them; `rows` is the CTE that has the others. */
    readonly view: (rows: SqlText, columns: readonly Column[]) => Referencing | null;
}

/** @param relation the one that gets the columns */
export function planReferences(
    entity: Entity,
    relation: string,
    model: Pick<CustomerModel, "entities">,
    dialect: Dialect,
): PlannedReferences {
    const found = entity.attributes.flatMap(({ name, references, type }) =>
        references === null ? [] : [{ attribute: name, type, lookup: lookupOf(name, references, model) }],
    );
    const added = new Map(found.map((one) => [one.lookup.reference.column, one]));
    return {
        columns: found.map(({ attribute, lookup }) => column(attribute, relation, lookup)),
        unknown: [...added.keys()].map((name) => [name, unknownKey] as const),
        view: (rows, columns) =>
            found.length === 0
                ? null
                : {
                      lookups: found.map(({ attribute, type, lookup }) => ({
                          rows: lookup.rows,
                          relation: modelRef(lookup.relation, dialect),
                          condition: conditionOf(lookup.reference),
                          joined: joined(attribute, type, lookup, rows, dialect),
                      })),
                      columns: columns.map(({ name }) => {
                          const at = dialect.identifier(name);
                          const one = added.get(name);
                          if (one === undefined) return sql`${rows}.${at}`;
                          return sql`coalesce(${one.lookup.rows}.${dialect.identifier(one.lookup.key)}, ${unknownKey}) as ${at}`;
                      }),
                  },
    };
}

/** Where the row that an attribute names is found. */
interface Lookup {
    readonly reference: AttributeReference;
    readonly rows: SqlText;
    readonly relation: string;
    /** Its column that holds the key which is wanted, and those that are compared. */
    readonly key: string;
    readonly natural: readonly string[];
}

function lookupOf(attribute: string, reference: AttributeReference, model: Pick<CustomerModel, "entities">): Lookup {
    const rows = cteNames.referenced(reference.entity, attribute);
    if (reference.kind === "resolved") {
        const { identity } = reference;
        const relation = relationNames.identifiers(identity);
        return { reference, rows, relation, key: columnNames.profileId(identity), natural: ["identifier"] };
    }
    const entity = model.entities.find(({ name }) => name === reference.entity);
    if (entity?.kind !== "keyed") throw new Error(`${attribute} references ${reference.entity}, which has no key`);
    const key = columnNames.entityKey(entity.name);
    return { reference, rows, relation: relationNames.dimension(entity.name), key, natural: entity.key };
}

const conditionOf = (reference: AttributeReference): SqlText =>
    reference.kind === "keyed" ? sql`not is_placeholder` : sql`identifier_type = ${literal(reference.identifier)}`;

function joined(
    attribute: string,
    type: Column["type"],
    { reference, rows, natural }: Lookup,
    from: SqlText,
    dialect: Dialect,
): readonly SqlText[] {
    const own = (name: SqlText): SqlText => sql`${from}.${name}`;
    const values =
        reference.kind === "keyed"
            ? reference.key.map((name) => own(dialect.identifier(name)))
            : [normalize({ sql: own(dialect.identifier(attribute)), type }, reference.normalize, dialect)];
    return values.map((value, index) => sql`${value} = ${rows}.${dialect.identifier(natural[index] ?? "")}`);
}

function column(attribute: string, own: string, { reference, relation, key, natural }: Lookup): Column {
    const words = reference.entity.replaceAll("_", " ");
    const held = reference.kind === "keyed" ? reference.key : [attribute];
    const target =
        reference.kind === "keyed"
            ? { relation, column: key }
            : { relation: relationNames.profiles(reference.identity), column: key };
    const kind = reference.kind === "keyed" ? [] : ["identifier_type"];
    return makeColumn(
        reference.column,
        { kind: "string" },
        `The ${words} of ${held.join(", ")}; 'unknown' where it is not known.`,
        {
            nullable: false,
            identifies: reference.kind === "keyed" ? reference.entity : reference.identity,
            references: target,
            from: [
                { relation, column: key, change: "identity" },
                ...[...natural, ...kind].map((name) => ({
                    relation,
                    column: name,
                    change: "transformation" as const,
                })),
                ...held.map((name) => ({ relation: own, column: name, change: "transformation" as const })),
            ],
        },
    );
}

/** The relations that references are looked up in, each once. */
export function lookedUp(references: Referencing | null): readonly RelationRef[] {
    const found = (references?.lookups ?? []).map(({ relation }) => relation);
    return found.filter((one, index) => found.findIndex(({ direct }) => direct === one.direct) === index);
}
