import { piiKinds } from "../../../language/vocabulary.js";
import { definitionName, unique } from "../../names.js";
import { columnName, namedForType } from "../column-name.js";
import type { ColumnContract, TableContract, Unread } from "../contract.js";
import type { InferredKey } from "../infer-key.js";
import { inferRoles } from "../infer-roles.js";
import { changesOf, isMoment, unspeakable } from "../infer-table.js";
import { likelyIdentifier, type Pii, piiOf } from "../meaning.js";
import { declaredKey } from "./declared-key.js";
import type { DeclaredColumn, DeclaredTable } from "./declared-table.js";
import { guessType } from "./guess-type.js";

/** No value was looked at. */
const unseen = { text: null, filled: 0 };

/**
 * The contract of a table that somebody declared: names, roles and personal data by the same rules as from data, and
 * a mark on everything that the declaration leaves open.
 *
 * @param taken names of the source's tables so far
 */
export function contractOf(table: DeclaredTable, taken: Set<string>): TableContract | Unread {
    const { shown } = table;
    const why = unspeakable(table.physical) ?? unspeakable(table.schema);
    if (why !== undefined) return { shown, unread: why };
    const name = unique(definitionName(table.table, "table", 30), taken);
    const unread: { what: string; because: string }[] = [];
    const names = new Set<string>();
    const known = new Set<string>();
    const columns = table.columns.flatMap((declared, index) => {
        const what = `column \`${declared.raw}\` of ${shown}`;
        const because = known.has(declared.raw.toLowerCase()) ? "it is declared twice" : unspeakable(declared.raw);
        known.add(declared.raw.toLowerCase());
        if (because === undefined) return [typed(declared, index + 1, name, names)];
        unread.push({ what, because });
        return [];
    });
    const nameOf = (raw: string | null): string | null =>
        columns.find(({ declared }) => raw !== null && declared.raw.toLowerCase() === raw.toLowerCase())?.name ?? null;
    const declaredNames = table.key?.map((raw) => nameOf(raw) ?? raw) ?? null;
    const key = declaredKey(
        name,
        columns.map(({ name: part, type, declared }) => ({
            name: part,
            raw: declared.raw,
            type,
            full: declared.required,
            unique: declared.unique,
        })),
        declaredNames,
    );
    if (key === undefined) return { shown, unread: "no column of it is declared that could be its key" };
    const moments = columns.filter(({ type }) => isMoment(type));
    const guessed = inferRoles(moments.map(({ name: moment }) => ({ name: moment, full: true })));
    const loaded = nameOf(table.loadedAt) ?? guessed.loaded;
    const at = nameOf(table.dated?.at ?? null);
    const dated =
        table.dated === null || at === null
            ? changesOf({ ...guessed, loaded }, false)
            : { changes: table.dated.changes, at, created: table.dated.changes === "append" ? null : guessed.created };
    const deleted = columns.find(({ type, declared }) => type === "boolean" && tombstone.test(declared.raw));
    const needed = new Set([dated.at, dated.created, loaded, deleted?.name, ...key.columns]);
    return {
        source: table.source,
        schema: table.schema,
        name,
        spelling: table.physical,
        shown,
        description: table.description,
        key,
        ...dated,
        changesReview: at === null ? "guessed from the names of its moments" : null,
        loaded,
        deleted: dated.changes === "append" ? null : (deleted?.name ?? null),
        columns: columns.map((column) => {
            const contract = columnOf(column, name, key);
            // What tells when a row is from must be there.
            return needed.has(contract.name) ? { ...contract, optional: false } : contract;
        }),
        undated: dated.at === null ? unique("updated_at", names) : null,
        unread,
    };
}

const tombstone = /^(_fivetran_deleted|_sdc_deleted|__deleted|is_deleted|deleted)$/i;

interface Typed {
    readonly declared: DeclaredColumn;
    readonly name: string;
    readonly type: string;
    readonly pii: Pii | null;
    readonly review: string | null;
}

function typed(declared: DeclaredColumn, place: number, table: string, names: Set<string>): Typed {
    const plain = columnName(declared.raw, place);
    const type = declared.type ?? guessType(plain);
    const seen = piiOf(plain, table, type, unseen);
    const pii = piiKinds.find((word) => word === declared.pii) ?? seen ?? (declared.pii === null ? null : "sensitive");
    const reviews = [
        declared.review,
        declared.type === null ? "nothing declares its type; guessed from its name" : null,
        declared.pii !== null && pii === "sensitive" && seen === null ? "what does it tell about a person?" : null,
    ].filter((review) => review !== null);
    const review = reviews.length === 0 ? null : reviews.join("; ");
    return { declared, name: namedForType(plain, type, names), type, pii, review };
}

function columnOf({ declared, name, type, pii, review }: Typed, table: string, key: InferredKey): ColumnContract {
    const likely = likelyIdentifier(name, table, type, pii);
    return {
        name,
        raw: declared.raw,
        type,
        // A row without its key is no row.
        required: declared.required || (key.review === null && key.columns.includes(name)),
        optional: declared.optional === true,
        arrivesAsText: declared.arrivesAsText && type !== "string",
        values: likely === null ? declared.values : null,
        closed: true,
        pii,
        likely,
        description: declared.description,
        review,
    };
}
