import type { Dialect } from "../../../dialects/dialect.js";
import { printExpression } from "../../../dialects/print.js";
import { usesNow } from "../../../expression/columns.js";
import type { Attribute, Candidate, ResolvedEntity } from "../../../model/entity.js";
import type { Source, SourceColumn, SourceTable } from "../../../model/source.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../../text/sql-text.js";
import { header } from "../../plan/header.js";
import { columnOf, tableOf } from "../../plan/lookup.js";
import { makeIntermediate } from "../../plan/make-relation.js";
import { beginningOfTime, endOfTime } from "../../plan/moments.js";
import { partyLiteral } from "../../plan/parties.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { sourceKey } from "../../plan/source-key.js";
import { type Reading, readingOf } from "../reading.js";
import type { Offer, OfferedTable, OfferedView } from "../views.js";
import { toText } from "./as-text.js";
import { offeredColumns } from "./offered-columns.js";

/** The sources that offer a value to any attribute, in the model's order. */
export function offeringSources(entity: ResolvedEntity, sources: readonly Source[]): readonly Source[] {
    const names = new Set(entity.attributes.flatMap(({ from }) => from.map(({ table }) => table.source)));
    return sources.filter(({ name }) => names.has(name));
}

/**
 * Plans `int_<entity>__offered_<source>`: a row per value and version that the source's tables offer. Where rows of the
 * identity name several parties, `tellsParties`, each value says whose it is.
 */
export function planOffered(entity: ResolvedEntity, source: Source, tellsParties: boolean, dialect: Dialect): Relation {
    const offers = entity.attributes.flatMap((attribute) =>
        attribute.from.flatMap((candidate, index) =>
            candidate.table.source === source.name ? [{ attribute, candidate, rank: index + 1 }] : [],
        ),
    );
    const tables = source.tables.filter(({ name }) => offers.some(({ candidate }) => candidate.table.table === name));
    const description = `Values that ${source.name} offers for the attributes of a ${entity.name}, a row per value and version.`;
    const name = relationNames.offered(entity.name, source.name);
    const { history } = entity;
    const view: OfferedView = {
        ...header(description, { ...entity.origin, path: `${entity.origin.path}.attributes` }, "table"),
        tables: tables.map((table) => planTable(table, readingOf(table, history), dialect)),
        offers: offers.map(({ attribute, candidate, rank }) => {
            const table = tableOf(candidate.table, { sources: [source] });
            const offer = { attribute, candidate, rank, tellsParties };
            return planOffer(offer, table, readingOf(table, history), dialect);
        }),
        id: offerId(dialect),
        asks_now: offers.some(({ candidate }) => candidate.where !== null && usesNow(candidate.where)),
        first: dialect.timestampLiteral(beginningOfTime),
        forever: dialect.timestampLiteral(endOfTime),
    };
    return makeIntermediate(entity, {
        name,
        layer: "entities",
        description,
        columns: offeredColumns(offers, tables, { history, tellsParties }),
        key: ["offer_id"],
        parents: view.tables.map(({ relation }) => relation),
        body: { template: "dbt/entities/offered", view },
    });
}

const offerId = (dialect: Dialect): SqlText =>
    dialect.md5(
        dialect.concat([
            sql`attribute`,
            literal("|"),
            dialect.castToText(sql`source_rank`, { kind: "integer" }),
            literal("|"),
            sql`source_key`,
            literal("|"),
            dialect.castToText(sql`valid_from`, { kind: "timestamp" }),
        ]),
    );

function planTable(table: SourceTable, { relation, begins }: Reading, dialect: Dialect): OfferedTable {
    const rows = cteOf(table);
    return {
        rows,
        relation: modelRef(relation, dialect),
        versions:
            begins === null
                ? null
                : {
                      rows: cteNames.step(rows, "versions"),
                      key: table.key.map(dialect.identifier),
                      time: dialect.identifier(begins),
                  },
    };
}

function planOffer(
    {
        attribute,
        candidate,
        rank,
        tellsParties,
    }: {
        readonly attribute: Attribute;
        readonly candidate: Candidate;
        readonly rank: number;
        readonly tellsParties: boolean;
    },
    table: SourceTable,
    { begins, withdrawn }: Reading,
    dialect: Dialect,
): Offer {
    const column = dialect.identifier(candidate.column);
    const { changes } = table;
    const time = moment(columnOf(table, changes.kind === "append" ? changes.occurredAt : changes.updatedAt), dialect);
    const hasVersions = begins !== null;
    // An identifier is compared with what identity observed, which is the raw text; other values take their type.
    const value =
        candidate.identifier === null
            ? toText(converted(column, columnOf(table, candidate.column), attribute, dialect), attribute.type, dialect)
            : dialect.castToText(column, columnOf(table, candidate.column).type);
    return {
        rows: hasVersions ? cteNames.step(cteOf(table), "versions") : cteOf(table),
        columns: [
            sql`${literal(attribute.name)} as attribute`,
            sql`${candidate.identifier === null ? dialect.nullOf({ kind: "string" }) : literal(candidate.identifier)} as identifier_type`,
            as(value, "value"),
            sql`${dialect.valueLiteral(String(rank), { kind: "integer" })} as source_rank`,
            sql`${literal(`${table.source}.${table.name}`)} as source_table`,
            sql`${sourceKey(
                table.key.map((name) => columnOf(table, name)),
                dialect,
            )} as source_key`,
            ...(tellsParties ? [sql`${partyLiteral(candidate.role)} as role`] : []),
            sql`${literal(candidate.column)} as source_column`,
            as(time, "updated_at"),
            ...(hasVersions ? [sql`valid_from`, sql`valid_to`] : validity(changes.kind, time, dialect)),
            sql`${changes.kind === "append" ? sql`true` : sql`false`} as is_event`,
        ],
        conditions: [
            sql`${column} is not null`,
            ...(withdrawn === null ? [] : [sql`not ${dialect.identifier(withdrawn)}`]),
            ...(candidate.where === null ? [] : [condition(candidate.where, dialect)]),
        ],
        asks_now: candidate.where !== null && usesNow(candidate.where),
    };
}

/** A row without versions always held what it holds, an event from the moment it happened. */
function validity(kind: SourceTable["changes"]["kind"], time: SqlText, dialect: Dialect): readonly SqlText[] {
    const from = kind === "append" ? time : dialect.timestampLiteral(beginningOfTime);
    return [sql`${from} as valid_from`, sql`${dialect.timestampLiteral(endOfTime)} as valid_to`];
}

/** A table may be dated by days. */
function moment({ name, type }: SourceColumn, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    return type.kind === "timestamp" ? column : dialect.cast(column, type, { kind: "timestamp" });
}

const as = (value: SqlText, name: "value" | "updated_at"): SqlText =>
    value === name ? value : sql`${value} as ${name as SqlText}`;

function condition(where: NonNullable<Candidate["where"]>, dialect: Dialect): SqlText {
    const text = printExpression(where, dialect, {
        now: sql`run.as_of`,
        column: dialect.identifier,
    });
    return where.node === "logical" ? sql`(${text})` : text;
}

function converted(column: SqlText, from: SourceColumn, { type }: Attribute, dialect: Dialect): SqlText {
    const same = from.type.kind === type.kind && type.kind !== "decimal";
    return same || type.kind === "json" ? column : dialect.conform(column, type);
}

const cteOf = ({ source, name }: SourceTable): SqlText => cteNames.staged(source, name);
