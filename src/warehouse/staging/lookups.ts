import type { Dialect } from "../../dialects/dialect.js";
import { dependencyOrder } from "../../graph/dependency-order.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Lookup, Source, SourceTable } from "../../model/source.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { comment } from "../../text/comment-text.js";
import { join, type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { columnOf, tableOf } from "../plan/lookup.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { rowsOfTable } from "../plan/rows-of-table.js";
import { lookupColumns, type Target, targetTimes } from "./lookup-columns.js";
import { stagedGrain } from "./staged-table.js";
import type { LookupsView, LookupTarget, LookupView } from "./views.js";

/** Plans `int_<source>__<table>` for every table that has lookups, those that others look into first. */
export function planLookups(model: CustomerModel, dialect: Dialect): readonly Relation[] {
    const looking = model.sources.flatMap((source) =>
        source.tables.filter(({ lookups }) => lookups.length > 0).map((table) => ({ source, table })),
    );
    const needs = ({ table }: (typeof looking)[number]) => {
        const read = new Set(targetsOf(table, model).map(({ relation }) => relation));
        return looking.filter((other) => read.has(relationNames.lookups(other.table.source, other.table.name)));
    };
    return dependencyOrder(looking, needs).order.map(({ source, table }) => planTable(table, source, model, dialect));
}

function planTable(table: SourceTable, source: Source, model: CustomerModel, dialect: Dialect): Relation {
    const targets = targetsOf(table, model);
    const grain = stagedGrain(table);
    const staging = relationNames.staging(table.source, table.name);
    const rows = cteNames.staged(table.source, table.name);
    const others = targets.filter(({ relation }) => relation !== staging);
    const distinct = others.filter(
        (one, index) => others.findIndex(({ relation }) => relation === one.relation) === index,
    );
    const columns = lookupColumns(table, targets);
    const lookups = targets.map((target, index) => planLookup(target, index, targets, rows, dialect));
    const view: LookupsView = {
        ...header(table.description, table.origin, "view"),
        tables: [
            { rows, relation: modelRef(staging, dialect) },
            ...distinct.map((target) => ({ rows: rowsIn(target), relation: modelRef(target.relation, dialect) })),
        ],
        logs: distinctLogs(targets, dialect),
        rows,
        lookups,
        columns: [
            ...columns
                .filter(({ from }) =>
                    from.some(({ relation, change }) => relation === staging && change === "identity"),
                )
                .filter(({ name }) => !isLookedUp(name, targets))
                .map(({ name }) => sql`${rows}.${dialect.identifier(name)}`),
            ...targets.flatMap(({ lookup }, index) =>
                lookup.columns.map(({ name }) => sql`${lookups[index]?.found ?? rows}.${dialect.identifier(name)}`),
            ),
            lookedUpAt(lookups, dialect),
        ],
    };
    return {
        name: relationNames.lookups(table.source, table.name),
        layer: "staging",
        folder: "intermediate",
        area: table.source,
        description: `${table.description} With what it looks up.`,
        origin: table.origin,
        owner: source.owner,
        version: null,
        public: false,
        materialized: "view",
        upkeep: null,
        columns,
        key: grain.length === 1 ? grain : [columnNames.rowKey()],
        placeholders: false,
        parents: view.tables.map(({ relation }) => relation),
        tests: [],
        program: null,
        body: { template: "dbt/staging/lookups", view },
    };
}

/** A table that is looked into is read as staging has it, unless what it looks up itself is asked for. */
function targetsOf(table: SourceTable, model: CustomerModel): readonly Target[] {
    return table.lookups.map((lookup) => {
        const target = tableOf(lookup.table, model);
        const asked = table.lookups.filter(({ table: other }) => tableOf(other, model) === target);
        const deep = asked.some(({ columns }) =>
            columns.some(({ column }) => columnOf(target, column).from.kind === "lookup"),
        );
        const relation = deep ? rowsOfTable(target) : relationNames.staging(target.source, target.name);
        // Staging does not know how new the target's own lookups are.
        return { lookup, table: deep ? target : { ...target, lookups: [] }, relation };
    });
}

const isLookedUp = (name: string, targets: readonly Target[]): boolean =>
    targets.some(({ lookup }) => lookup.columns.some((one) => one.name === name));

const rowsIn = ({ table }: Target): SqlText => cteNames.staged(table.source, table.name);

/** Of a log, the latest version of each row; one CTE, however often it is looked into. */
function distinctLogs(targets: readonly Target[], dialect: Dialect): readonly LookupTarget[] {
    const logs = targets.flatMap((target): readonly LookupTarget[] => {
        const { changes, key } = target.table;
        if (changes.kind !== "log") return [];
        const rows = rowsIn(target);
        return [
            {
                rows,
                latest: cteNames.step(rows, "latest"),
                key: key.map(dialect.identifier),
                time: dialect.identifier(changes.updatedAt),
            },
        ];
    });
    return logs.filter((one, index) => logs.findIndex(({ rows }) => rows === one.rows) === index);
}

function planLookup(
    target: Target,
    index: number,
    all: readonly Target[],
    rows: SqlText,
    dialect: Dialect,
): LookupView {
    const { lookup, table } = target;
    const { identifier } = dialect;
    const found = foundRows(target, index, all);
    const isLog = table.changes.kind === "log";
    return {
        comment: comment(`The ${table.source}.${table.name} that each row names.`),
        found,
        from: isLog ? cteNames.step(rowsIn(target), "latest") : rowsIn(target),
        condition: isLog ? sql`recency = 1` : null,
        columns: [
            ...lookup.on.map(({ key }, place) => sql`${identifier(key)} as ${keyName(place, lookup)}`),
            ...lookup.columns.map(({ column, name }) => {
                const value =
                    table.deletedWhen === null
                        ? identifier(column)
                        : sql`case when not ${identifier(columnNames.withdrawn())} then ${identifier(column)} end`;
                return value === identifier(name) ? value : sql`${value} as ${identifier(name)}`;
            }),
            sql`${latestOf(
                targetTimes(table).map((time) => moment(time, table, dialect)),
                dialect,
            )} as ${identifier(columnNames.lookedUpAt())}`,
        ],
        matches: join(
            lookup.on.map(
                ({ column }, place) => sql`${rows}.${identifier(column)} = ${found}.${keyName(place, lookup)}`,
            ),
            " and ",
        ),
    };
}

/** What a key column is called beside the looked-up ones, which have names of the model. */
function keyName(place: number, { columns }: Lookup): SqlText {
    let name = `looked_up_key_${place + 1}`;
    while (columns.some((column) => column.name === name)) name += "_";
    return name as SqlText;
}

/** `shop__regions__by_region_id`; the second by the same columns says that it is. */
function foundRows({ lookup, table }: Target, index: number, all: readonly Target[]): SqlText {
    const name = cteNames.looked(
        table.source,
        table.name,
        lookup.on.map(({ column }) => column),
    );
    const twins = all.filter((other, place) => place < index && foundRows(other, 0, []) === name).length;
    return twins === 0 ? name : (`${name}_${twins + 1}` as SqlText);
}

function lookedUpAt(lookups: readonly LookupView[], dialect: Dialect): SqlText {
    const name = dialect.identifier(columnNames.lookedUpAt());
    const times = lookups.map(({ found }) => sql`${found}.${name}`);
    const latest = latestOf(times, dialect);
    return times.length === 1 ? latest : sql`${latest} as ${name}`;
}

/** A day is the moment it begins. */
function moment(name: string, { columns }: SourceTable, dialect: Dialect): SqlText {
    const column = dialect.identifier(name);
    const type = columns.find((one) => one.name === name)?.type;
    return type?.kind === "date" ? dialect.cast(column, type, { kind: "timestamp" }) : column;
}

function latestOf(times: readonly SqlText[], dialect: Dialect): SqlText {
    const type = { kind: "timestamp" } as const;
    const [first, ...others] = times.map((time) => ({ sql: time, atom: time, type }));
    if (first === undefined) throw new Error("there is no time to compare");
    return others.length === 0 ? first.sql : dialect.functions.greatest({ args: [first, ...others], type });
}
