import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { AttributeReference, Entity } from "../../model/entity.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import { normalize } from "../plan/normalize.js";
import { modelRef } from "../plan/reference.js";
import type { RelationRef } from "../plan/relation-ref.js";
import { unknownKey } from "./placeholder.js";
import type { PlannedLookup } from "./planned-lookup.js";
import type { Referencing } from "./views.js";

/** What lookups add to a dimension, or to its history. */
export interface PlannedReferences {
    /** The keys of the rows that are found. */
    readonly columns: readonly Column[];
    /** Their values in the unknown row. */
    readonly unknown: readonly (readonly [string, SqlText])[];
    /** @param columns all columns, the added ones among them; `rows` is the CTE that has the others. */
    readonly view: (rows: SqlText, columns: readonly Column[]) => Referencing | null;
}

/**
 * Looks up the rows that an entity's attributes name.
 *
 * @param relation the one that gets the columns
 * @param further lookups that follow from no attribute
 */
export function planReferences(
    entity: Entity,
    relation: string,
    model: Pick<CustomerModel, "entities" | "identities">,
    dialect: Dialect,
    further: readonly PlannedLookup[] = [],
): PlannedReferences {
    const named = entity.attributes.flatMap((attribute) =>
        attribute.references === null
            ? []
            : [planLookup({ ...attribute, references: attribute.references }, relation, model, dialect)],
    );
    const lookups = [...named, ...further];
    const added = new Map(lookups.map((lookup) => [lookup.column.name, lookup]));
    return {
        columns: lookups.map(({ column }) => column),
        unknown: [...added.keys()].map((name) => [name, unknownKey] as const),
        view: (rows, columns) =>
            lookups.length === 0
                ? null
                : {
                      lookups: lookups.map((lookup) => ({
                          rows: lookup.rows,
                          relation: lookup.relation,
                          condition: lookup.condition,
                          pick: lookup.pick,
                          joined: lookup.joined(rows),
                      })),
                      columns: columns.map(({ name }) => {
                          const at = dialect.identifier(name);
                          const one = added.get(name);
                          return one === undefined
                              ? sql`${rows}.${at}`
                              : sql`coalesce(${one.rows}.${dialect.identifier(one.key)}, ${unknownKey}) as ${at}`;
                      }),
                  },
    };
}

/** The relations that references are looked up in, each once. */
export function lookedUp(references: Referencing | null): readonly RelationRef[] {
    const found = (references?.lookups ?? []).map(({ relation }) => relation);
    return found.filter((one, index) => found.findIndex(({ direct }) => direct === one.direct) === index);
}

interface Referring {
    readonly name: string;
    readonly type: Column["type"];
    readonly references: AttributeReference;
}

function planLookup(
    attribute: Referring,
    own: string,
    model: Pick<CustomerModel, "entities" | "identities">,
    dialect: Dialect,
): PlannedLookup {
    const { references } = attribute;
    const rows = cteNames.referenced(references.entity, attribute.name);
    const at = (from: SqlText, name: string): SqlText => sql`${from}.${dialect.identifier(name)}`;
    if (references.kind === "resolved") {
        const relation = relationNames.identifiers(references.identity);
        const key = columnNames.profileId(references.identity);
        const value = (from: SqlText): SqlText =>
            normalize({ sql: at(from, attribute.name), type: attribute.type }, references.normalize, dialect);
        return {
            rows,
            relation: modelRef(relation, dialect),
            condition: join(
                [
                    sql`identifier_type = ${literal(references.identifier)}`,
                    // Who holds a value now, not who once did.
                    ...(expires(references, model) ? [sql`is_current`] : []),
                ],
                " and ",
            ),
            pick: null,
            key,
            joined: (from) => [sql`${value(from)} = ${rows}.identifier`],
            column: column(attribute, own, {
                found: { relation, column: key },
                target: { relation: relationNames.profiles(references.identity), column: key },
                identifies: references.identity,
                held: [attribute.name],
                compared: ["identifier", "identifier_type", ...(expires(references, model) ? ["is_current"] : [])],
            }),
        };
    }
    const entity = model.entities.find(({ name }) => name === references.entity);
    if (entity?.kind !== "keyed") throw new Error(`${attribute.name} references ${references.entity}, without a key`);
    const relation = relationNames.dimension(entity.name);
    const key = columnNames.entityKey(entity.name);
    return {
        rows,
        relation: modelRef(relation, dialect),
        condition: sql`not is_placeholder`,
        pick: null,
        key,
        joined: (from) =>
            references.key.map((held, index) => sql`${at(from, held)} = ${at(rows, entity.key[index] ?? "")}`),
        column: column(attribute, own, {
            found: { relation, column: key },
            target: { relation, column: key },
            identifies: entity.name,
            held: references.key,
            compared: entity.key,
        }),
    };
}

const expires = (
    { identity, identifier }: Extract<AttributeReference, { readonly kind: "resolved" }>,
    { identities }: Pick<CustomerModel, "identities">,
): boolean =>
    identities
        .find(({ name }) => name === identity)
        ?.identifiers.some(({ name, expiresAfter }) => name === identifier && expiresAfter !== null) === true;

interface Target {
    readonly found: { readonly relation: string; readonly column: string };
    readonly target: { readonly relation: string; readonly column: string };
    readonly identifies: string;
    /** Attributes that are compared, with which columns of the other relation. */
    readonly held: readonly string[];
    readonly compared: readonly string[];
}

function column({ references }: Referring, own: string, { found, target, identifies, held, compared }: Target): Column {
    const words = references.entity.replaceAll("_", " ");
    const read = (relation: string) => (name: string) => ({
        relation,
        column: name,
        change: "transformation" as const,
    });
    return makeColumn(
        references.column,
        { kind: "string" },
        `The ${words} of ${held.join(", ")}; 'unknown' where it is not known.`,
        {
            nullable: false,
            identifies,
            references: target,
            from: [{ ...found, change: "identity" }, ...compared.map(read(found.relation)), ...held.map(read(own))],
        },
    );
}
