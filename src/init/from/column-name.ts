import { reservedOn } from "../../names/reserved-words.js";
import { snakeCase, unique } from "../names.js";

// What staging and the offers of a log call columns of their own.
const added = new Set("recency delivery row_key is_read is_deleted withdrawn as_of valid_from valid_to".split(" "));
const longest = 50;

/**
 * What a column is called in the model: its own name where that is one, otherwise as near as can be.
 *
 * @param place of the column, from 1: its name where nothing of its spelling can be kept
 * @example
 * columnName("E-Mail", 3) // "e_mail"
 * columnName("2fa", 4) // "column_2fa"
 */
export function columnName(raw: string, place: number): string {
    if (/^_*[a-z][a-z0-9_]*$/.test(raw) && raw.length <= longest) return raw;
    const name = snakeCase(raw).slice(0, longest).replace(/_+$/, "");
    if (name === "") return `column_${place}`;
    return /^[a-z]/.test(name) ? name : `column_${name}`;
}

/** The name that says what type it is, as every name of the model does, and that no other column has. */
export function namedForType(name: string, type: string, taken: Set<string>): string {
    return unique(free(forType(name, type)), taken);
}

function forType(name: string, type: string): string {
    if (type === "boolean") return /^(is|has)_/.test(name) ? name : `is_${name.replace(/^_+/, "")}`;
    if (!type.startsWith("timestamp") || name.endsWith("_at")) return name;
    const stem = name.replace(/(^|_)(at|on|ts|time|date|timestamp|datetime|utc)$/, "");
    return stem.replaceAll("_", "") === "" ? "occurred_at" : `${stem}_at`;
}

const free = (name: string): string => (reservedOn(name) !== undefined || added.has(name) ? `${name}_value` : name);
