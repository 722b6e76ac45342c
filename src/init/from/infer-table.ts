import { definitionName, unique } from "../names.js";
import { columnName, namedForType } from "./column-name.js";
import type { ColumnContract, TableContract, Unread } from "./contract.js";
import type { ColumnFacts, MeasuredTable } from "./facts.js";
import { canBeKey, inferKey } from "./infer-key.js";
import { inferRoles, type Roles } from "./infer-roles.js";
import { inferType } from "./infer-type.js";
import { likelyIdentifier, type Pii, piiOf } from "./meaning.js";

/** Why no model can hold a spelling; undefined where it can. */
export function unspeakable(spelling: string): string | undefined {
    if (spelling.trim() === "") return "it has no name";
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(spelling)) return "its name holds an invisible character";
    return /\{[{%#]|[}%#]\}/.test(spelling) ? "its name holds a Jinja delimiter" : undefined;
}

// DuckDB: the first two are its catalogue, the others are databases of its own.
const ownedSchemas = new Set(["information_schema", "pg_catalog", "temp", "system"]);

const ownedBy = (schema: string): string | undefined =>
    ownedSchemas.has(schema.toLowerCase()) ? "its schema belongs to the engine" : unspeakable(schema);

/** What a table seems to promise, from what was measured of it. */
export async function inferTable(table: MeasuredTable, taken: Set<string>): Promise<TableContract | Unread> {
    const why = table.schema === null ? undefined : (unspeakable(table.table) ?? ownedBy(table.schema));
    if (why !== undefined) return { shown: table.shown, unread: why };
    const name = unique(definitionName(table.table, "table", 30), taken);
    const unread: { what: string; because: string }[] = [];
    const names = new Set<string>();
    const columns = table.columns.flatMap((facts, index) => {
        const column = inferColumn(facts, index + 1, name, names);
        if (typeof column !== "string") return [column];
        unread.push({ what: `column \`${facts.raw}\` of ${table.shown}`, because: column });
        return [];
    });
    if (!columns.some(({ type }) => canBeKey(type))) {
        return { shown: table.shown, unread: "it has no column that could be its key" };
    }
    const moments = columns.filter(({ type }) => isMoment(type));
    const roles = inferRoles(moments.map(({ name: moment, facts }) => ({ name: moment, full: isFull(facts) })));
    const rawOf = (wanted: string | null): string | null =>
        columns.find((column) => column.name === wanted)?.facts.raw ?? null;
    const key = await inferKey(
        name,
        columns.map(({ name: part, type, facts }) => ({
            name: part,
            raw: facts.raw,
            type,
            full: isFull(facts),
            unique: isFull(facts) && facts.distinct === facts.rows,
        })),
        table.rows,
        rawOf(roles.updated),
        table.isUnique,
    );
    const dated = changesOf(roles, key.isLog);
    return {
        source: table.source,
        schema: table.schema,
        name,
        spelling: table.table,
        shown: table.shown,
        description: null,
        key,
        ...dated,
        changesReview: null,
        loaded: roles.loaded,
        deleted: null,
        columns: columns.map((column) => contractOf(column, key.columns, name)),
        // A moment is needed to order rows; where the table has none, all are equally old.
        undated: dated.at === null ? unique("updated_at", names) : null,
        unread,
    };
}

interface Inferred {
    readonly name: string;
    readonly type: string;
    readonly arrivesAsText: boolean;
    readonly pii: Pii | null;
    readonly facts: ColumnFacts;
}

/** A text says why it cannot be read. */
function inferColumn(facts: ColumnFacts, place: number, table: string, names: Set<string>): Inferred | string {
    const why = unspeakable(facts.raw);
    if (why !== undefined) return why;
    const plain = columnName(facts.raw, place);
    const inferred = inferType(facts, plain);
    if (inferred === undefined) return `${facts.type} has no type in the model`;
    const pii = piiOf(plain, table, inferred.type, facts);
    // Phone numbers and postal codes are no quantities.
    const type = pii !== null && isQuantity(inferred.type) && facts.text !== null ? "string" : inferred.type;
    const arrivesAsText = inferred.arrivesAsText && type !== "string";
    return { name: namedForType(plain, type, names), type, arrivesAsText, pii, facts };
}

const isFull = ({ rows, filled }: ColumnFacts): boolean => rows > 0 && filled === rows;
export const isMoment = (type: string): boolean => type === "date" || type.startsWith("timestamp");
const isQuantity = (type: string): boolean => type === "integer" || type === "float" || type.startsWith("decimal");

export function changesOf({ created, updated, occurred, loaded }: Roles, isLog: boolean) {
    if (updated !== null) return { changes: isLog ? "log" : "overwrite", at: updated, created } as const;
    const happened = occurred ?? created;
    if (happened !== null) return { changes: "append", at: happened, created: null } as const;
    return { changes: "overwrite", at: loaded, created: null } as const;
}

function contractOf({ name, type, arrivesAsText, pii, facts }: Inferred, key: readonly string[], table: string) {
    const isKey = key.includes(name);
    const likely = likelyIdentifier(name, table, type, pii);
    const values = pii === null && likely === null && !isKey && type === "string" ? closedSet(facts) : null;
    return {
        name,
        raw: facts.raw,
        type,
        required: isFull(facts),
        arrivesAsText,
        values,
        pii,
        likely,
        description: null,
        review: facts.rows > 0 && facts.filled === 0 ? "no row has a value" : null,
    } satisfies ColumnContract;
}

/** Few short values that come again and again: a set, which may still grow. */
function closedSet({ values, filled, distinct }: ColumnFacts): readonly string[] | null {
    const small = distinct >= 2 && distinct === values.length && filled >= Math.max(10, 3 * distinct);
    return small && values.every((value) => value.length <= 30 && value === value.trim() && !/\p{C}/u.test(value))
        ? values
        : null;
}
