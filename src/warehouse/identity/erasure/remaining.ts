import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { SourceTable } from "../../../model/source.js";
import { columnNames } from "../../../names/column-names.js";
import { cteNames } from "../../../names/cte-names.js";
import { relationNames } from "../../../names/relation-names.js";
import { join, literal, type SqlText, sql } from "../../../text/sql-text.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { header } from "../../plan/header.js";
import { columnOf } from "../../plan/lookup.js";
import { makeColumn } from "../../plan/make-column.js";
import { hasRoles, partyLiteral } from "../../plan/parties.js";
import { modelRef } from "../../plan/reference.js";
import type { Relation } from "../../plan/relation.js";
import { arrivedRows } from "../../plan/rows-of-table.js";
import { sourceKey } from "../../plan/source-key.js";
import { edge } from "../columns.js";
import { placeColumn } from "./erased-rows.js";
import type { RemainingParty, RemainingView } from "./views.js";

/** A party of a table's rows that may be erased, and the identifiers that are its. */
interface Erasable {
    readonly identity: string;
    readonly role: string | null;
    /** Place in the table, from 1 for each identity, with the columns that hold the identifier. */
    readonly identifiers: readonly { readonly position: number; readonly columns: readonly string[] }[];
}

/**
 * Plans `int_<source>__<table>__remaining`: the rows of a table without what is erased of them. Whoever reads the table
 * reads this, so what is null here is nowhere else.
 */
export function planRemaining(
    table: SourceTable,
    owner: string | null,
    model: CustomerModel,
    earlier: readonly Relation[],
    dialect: Dialect,
): Relation {
    const name = relationNames.remaining(table.source, table.name);
    const arrived = arrivedRows(table);
    const columns = earlier.find((relation) => relation.name === arrived);
    if (columns === undefined) throw new Error(`${name} is planned before ${arrived}`);
    const parties = erasableParties(table);
    const description = `${table.description} Without what is erased.`;
    const grain =
        table.changes.kind === "log"
            ? [{ name: columnNames.rowKey(), type: { kind: "string" } as const }]
            : table.key.map((key) => columnOf(table, key));
    const label = `${table.source}.${table.name}`;
    const identities = [...new Set(parties.map(({ identity }) => identity))];
    const view: RemainingView = {
        ...header(description, table.origin, "view"),
        arrived: modelRef(arrived, dialect),
        rows: cteNames.staged(table.source, table.name),
        row_hash: dialect.md5(dialect.concat([literal(`${label}:`), sourceKey(grain, dialect)])),
        identities: identities.map((identity) => ({
            rows: erasedRowsOf(identity),
            relation: modelRef(relationNames.erasedRows(identity), dialect),
        })),
        parties: parties.map((party) => partyView(party, label, model, dialect)),
        columns: [
            ...columns.columns.map((column) => remainingValue(column, table, parties, dialect)),
            ...parties.flatMap(({ identity, role }) => [
                dialect.identifier(columnNames.isErased(identity, role)),
                dialect.identifier(columnNames.isReduced(identity, role)),
            ]),
        ],
    };
    return {
        ...columns,
        name,
        layer: "identity",
        folder: "intermediate",
        description,
        owner,
        materialized: "view",
        columns: [
            ...columns.columns.map((column) => remainingColumn(column, arrived, table, parties)),
            ...flags(parties),
        ],
        parents: [view.arrived, ...view.identities.map(({ relation }) => relation)],
        tests: [],
        body: { template: "dbt/identity/erasure/remaining", view },
    };
}

/** The parties of a table's rows that requests reach, each identity's own first. */
export function erasableParties({ identifiers, erases }: SourceTable): readonly Erasable[] {
    return erases.flatMap((identity) => {
        const own = identifiers
            .filter((one) => one.identity === identity)
            .map((one, index) => ({ ...one, position: index + 1 }));
        const roles = [...new Set(own.map(({ role }) => role))];
        return roles.map((role) => ({ identity, role, identifiers: own.filter((one) => one.role === role) }));
    });
}

const erasedRowsOf = (identity: string): SqlText => `${identity}__erased_rows` as SqlText;
const rowsOfParty = ({ identity, role }: Erasable): SqlText =>
    `${role === null ? identity : `${role}_${identity}`}__erased` as SqlText;
const flagOf = ({ identity, role }: Erasable, dialect: Dialect): SqlText =>
    dialect.identifier(columnNames.isErased(identity, role));
const marked = (party: Erasable, position: number): SqlText => sql`${rowsOfParty(party)}_${placeColumn(position)}`;
const surrogateOf = (party: Erasable): SqlText => sql`${rowsOfParty(party)}_surrogate`;

function partyView(party: Erasable, table: string, model: CustomerModel, dialect: Dialect): RemainingParty {
    const rows = rowsOfParty(party);
    const places = party.identifiers.map(({ position }) => position);
    return {
        rows,
        from: erasedRowsOf(party.identity),
        table: literal(table),
        role: hasRoles(party.identity, model) ? partyLiteral(party.role) : null,
        is_erased: flagOf(party, dialect),
        columns: [sql`is_whole`, ...places.map(placeColumn)],
        flags: [
            sql`coalesce(${rows}.is_whole, false) as ${flagOf(party, dialect)}`,
            sql`coalesce(not ${rows}.is_whole, false) as ${dialect.identifier(columnNames.isReduced(party.identity, party.role))}`,
            sql`${rows}.surrogate as ${surrogateOf(party)}`,
            ...places.map(
                (position) => sql`coalesce(${rows}.${placeColumn(position)}, false) as ${marked(party, position)}`,
            ),
        ],
    };
}

/** When a column must not say what it says; null where it always may. */
function erasedWhen(
    column: Column,
    table: SourceTable,
    parties: readonly Erasable[],
    dialect: Dialect,
): SqlText | null {
    const bound = parties.flatMap((party) =>
        party.identifiers.filter(({ columns }) => columns.includes(column.name)).map((one) => ({ ...one, party })),
    );
    const conditions =
        bound.length > 0
            ? bound.flatMap(({ party, position }) => [flagOf(party, dialect), marked(party, position)])
            : isPersonal(column, table, parties)
              ? parties.map((party) => flagOf(party, dialect))
              : [];
    return conditions.length === 0 ? null : join([...new Set(conditions)], " or ");
}

/** Also what staging joins of a key that names somebody. */
function isPersonal({ name, pii }: Column, table: SourceTable, parties: readonly Erasable[]): boolean {
    if (pii !== null) return true;
    return name === columnNames.rowKey() && table.key.some((key) => isNaming(columnOf(table, key), parties));
}

const isNaming = ({ name, pii }: Pick<Column, "name" | "pii">, parties: readonly Erasable[]): boolean =>
    pii !== null || parties.some(({ identifiers }) => identifiers.some(({ columns }) => columns.includes(name)));

const isKey = ({ name }: Column, table: SourceTable): boolean =>
    table.key.includes(name) || name === columnNames.rowKey();

function remainingValue(column: Column, table: SourceTable, parties: readonly Erasable[], dialect: Dialect): SqlText {
    const name = dialect.identifier(column.name);
    const condition = erasedWhen(column, table, parties, dialect);
    if (condition === null) return name;
    if (!isKey(column, table)) return sql`case when not (${condition}) then ${name} end as ${name}`;
    const surrogate = join(parties.map(surrogateOf), ", ");
    const some = parties.length === 1 ? surrogate : sql`coalesce(${surrogate})`;
    const instead = column.type.kind === "integer" ? dialect.nodeId(literal("erased"), some) : some;
    return sql`case when ${condition} then ${instead} else ${name} end as ${name}`;
}

function remainingColumn(column: Column, arrived: string, table: SourceTable, parties: readonly Erasable[]): Column {
    const isBound = isNaming(column, parties);
    const erased = parties.flatMap(({ identity }): readonly LineageEdge[] => [
        edge(relationNames.erasedRows(identity), "is_whole", "transformation"),
    ]);
    const changes = isBound || isPersonal(column, table, parties);
    return {
        ...column,
        nullable: column.nullable || (changes && !isKey(column, table)),
        from: [edge(arrived, column.name, changes ? "transformation" : "identity"), ...(changes ? erased : [])],
    };
}

const flags = (parties: readonly Erasable[]): readonly Column[] =>
    parties.flatMap(({ identity, role }) => {
        const from = [edge(relationNames.erasedRows(identity), "is_whole", "transformation")];
        const who = role === null ? "Whose row it is" : `The ${role.replaceAll("_", " ")}`;
        const boolean = { kind: "boolean" } as const;
        return [
            makeColumn(columnNames.isErased(identity, role), boolean, `${who} was erased.`, { nullable: false, from }),
            makeColumn(columnNames.isReduced(identity, role), boolean, `${who} shared a value that was erased.`, {
                nullable: false,
                from,
            }),
        ];
    });
