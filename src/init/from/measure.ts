import type { Dialect } from "../../dialects/dialect.js";
import type { Session } from "../../engine/session.js";
import type { ValueType } from "../../expression/type.js";
import { join, literal, number, type SqlText, sql } from "../../text/sql-text.js";
import type { ColumnFacts, FoundColumn, FoundTable, MeasuredTable, TextFacts } from "./facts.js";

/** So many different values can still be a closed set. */
const fewValues = 12;

/**
 * Reads a table once, into memory or what spills from it, and measures its columns. It stays there for questions
 * until the next one is measured.
 *
 * @throws DuckdbError when the table cannot be read
 */
export async function measure(session: Session, table: FoundTable, dialect: Dialect): Promise<MeasuredTable> {
    const items = table.columns.map(({ value }, index) => sql`${value} as ${heldColumn(index)}`);
    await session.run(sql`create or replace temp table held as select ${join(items, ", ")} from ${table.from}`);
    const [total = {}] = await session.rows("select count(*) as rows from held");
    const rows = Number(total.rows);
    const columns: ColumnFacts[] = [];
    for (const [index, column] of table.columns.entries()) {
        columns.push(await measureColumn(session, column, heldColumn(index), rows, dialect));
    }
    const isUnique = async (raw: readonly string[]): Promise<boolean> => {
        const places = raw.map((name) => heldColumn(table.columns.findIndex((column) => column.raw === name)));
        const [counted = {}] = await session.rows(
            sql`select count(*) as groups from (select distinct ${join(places, ", ")} from held)`,
        );
        return Number(counted.groups) === rows;
    };
    const { source, table: name, schema, shown } = table;
    return { source, table: name, schema, shown, rows, columns, isUnique };
}

/** What the column of this place is called in `held`, the table that was measured last. */
export const heldColumn = (index: number): SqlText => sql`c${number(index)}`;

async function measureColumn(
    session: Session,
    { raw, type }: FoundColumn,
    column: SqlText,
    rows: number,
    dialect: Dialect,
): Promise<ColumnFacts> {
    const isText = type === null || type === "VARCHAR";
    const whole = isText ? dialect.parse(column, { kind: "integer" }) : isWhole(type) ? column : null;
    const filled = isText ? sql`count(*) filter (where trim(${column}) <> '')` : sql`count(${column})`;
    const measures = [
        sql`${filled} as filled`,
        ...(isComparable(type) ? [sql`count(distinct ${column}) as distinct_values`] : []),
        ...(isText ? textMeasures(column, dialect) : []),
        ...(whole === null ? [] : [sql`min(${whole})::double as least`, sql`max(${whole})::double as most`]),
    ];
    const [found = {}] = await session.rows(sql`select ${join(measures, ", ")} from held`);
    const count = (name: string): number => Number(found[name] ?? 0);
    const distinct = count("distinct_values");
    const few = (isText || /^ENUM/.test(type)) && distinct > 0 && distinct <= fewValues;
    return {
        raw,
        type,
        rows,
        filled: count("filled"),
        distinct,
        text: isText ? textFacts(count) : null,
        range: whole !== null && count("filled") > 0 ? { least: count("least"), most: count("most") } : null,
        values: few ? await valuesOf(session, column) : [],
    };
}

const isComparable = (type: string | null): boolean =>
    type === null || !/^(JSON|BLOB|BIT|GEOMETRY)|^(STRUCT|MAP|UNION)\(|\]$/.test(type);

const isWhole = (type: string | null): boolean =>
    type !== null && /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type);

const valuesOf = async (session: Session, column: SqlText): Promise<readonly string[]> =>
    (
        await session.rows(sql`
            select distinct cast(${column} as varchar) as found from held
            where trim(cast(${column} as varchar)) <> '' order by found`)
    ).map(({ found }) => String(found));

/** What whole values of some forms look like, without the blanks around. */
export const patterns = {
    decimals: "^[+-]?[0-9]+([.][0-9]+)?$",
    marked: "^([+-]?0[0-9]|[+])",
    documents: "^[{\\[]",
    emails: "^[^@[:space:]]+@[^@[:space:]]+[.][A-Za-z][A-Za-z0-9-]+$",
    phones: "^([+]|00)[0-9][0-9 ()/.-]{5,}[0-9]$",
    addresses: "^([0-9]{1,3}[.]){3}[0-9]{1,3}$",
    uuids: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
} as const satisfies Readonly<Partial<Record<keyof TextFacts, string>>>;

const forms: Readonly<Partial<Record<keyof TextFacts, ValueType>>> = {
    integers: { kind: "integer" },
    floats: { kind: "float" },
    booleans: { kind: "boolean" },
    dates: { kind: "date" },
    timestamps: { kind: "timestamp" },
};

/** In how many values each form holds; what parses is the dialect's own word, so a build agrees with it. */
function textMeasures(column: SqlText, dialect: Dialect): readonly SqlText[] {
    const as = (name: string): SqlText => dialect.identifier(name);
    const trimmed = sql`trim(${column})`;
    const matching = Object.entries(patterns).map(([name, pattern]) => {
        const holds = sql`regexp_matches(${trimmed}, ${literal(pattern)})`;
        const also = name === "documents" ? sql` and json_valid(${column})` : sql``;
        return sql`count(*) filter (where ${holds}${also}) as ${as(name)}`;
    });
    const parsing = Object.entries(forms).map(
        ([name, type]) => sql`count(${dialect.parse(column, type)}) as ${as(name)}`,
    );
    return [
        ...matching,
        ...parsing,
        sql`max(length(regexp_extract(${trimmed}, '^[+-]?([0-9]+)', 1))) as digits`,
        sql`max(length(regexp_extract(${trimmed}, '[.]([0-9]+)$', 1))) as scale`,
        sql`max(length(${column})) as longest`,
    ];
}

const textFacts = (count: (name: keyof TextFacts) => number): TextFacts => ({
    integers: count("integers"),
    decimals: count("decimals"),
    floats: count("floats"),
    booleans: count("booleans"),
    dates: count("dates"),
    timestamps: count("timestamps"),
    documents: count("documents"),
    marked: count("marked"),
    emails: count("emails"),
    phones: count("phones"),
    addresses: count("addresses"),
    uuids: count("uuids"),
    digits: count("digits"),
    scale: count("scale"),
    longest: count("longest"),
});
