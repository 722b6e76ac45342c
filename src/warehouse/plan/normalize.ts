import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import type { Normalizer } from "../../model/identity.js";
import { numberingPlan } from "../../phone/numbering-plan.js";
import { phoneForms, phonePunctuation } from "../../phone/phone-forms.js";
import { join, literal, number, type SqlText, sql } from "../../text/sql-text.js";

const string: ValueType = { kind: "string" };
const integer: ValueType = { kind: "integer" };

/** From text to its normalised form; null where the text has none. */
function fromText(text: SqlText, normalizer: Normalizer, dialect: Dialect): SqlText {
    switch (normalizer.kind) {
        case "trim":
            return call(dialect, "trim", text);
        case "lower":
        case "upper":
            return call(dialect, normalizer.kind, call(dialect, "trim", text));
        case "email":
            return email(text, dialect);
        case "mailbox":
            return mailbox(text, dialect);
        case "digits":
            return sql`nullif(${call(dialect, "digits", text)}, '')`;
        case "integer":
            return dialect.castToText(dialect.parse(text, integer), integer);
        case "uuid":
            return uuid(text, dialect);
        case "phone":
            return phone(text, normalizer.region, dialect);
        case "regex": {
            const trimmed = call(dialect, "trim", text);
            return sql`case when ${dialect.matches(trimmed, normalizer.pattern)} then nullif(${trimmed}, '') end`;
        }
    }
}

function email(text: SqlText, dialect: Dialect): SqlText {
    const address = call(dialect, "lower", call(dialect, "trim", text));
    return sql`case when ${dialect.matches(address, "^[^@ ]+@[^@ ]+[.][^@ ]+$")} then ${address} end`;
}

/** Gmail overlooks dots in a mailbox and all from a plus sign on, and knows itself by two names. */
function mailbox(text: SqlText, dialect: Dialect): SqlText {
    const address = call(dialect, "lower", call(dialect, "trim", text));
    const name = sql`replace(${dialect.capture(address, "^([^+@]+)([+][^@]*)?@g(oogle)?mail[.]com$", 1)}, '.', '')`;
    return sql`coalesce(${dialect.concat([sql`nullif(${name}, '')`, sql`'@gmail.com'`])}, ${email(text, dialect)})`;
}

function phone(text: SqlText, region: string, dialect: Dialect): SqlText {
    const plan = numberingPlan(region);
    if (plan === undefined) throw new Error(`there is no region ${region}`);
    const bare = dialect.without(text, phonePunctuation);
    const forms = phoneForms(plan).map(({ pattern, group, before }) =>
        dialect.concat([literal(before), dialect.capture(bare, pattern, group)]),
    );
    return sql`coalesce(${join(forms, ", ")})`;
}

function uuid(text: SqlText, dialect: Dialect): SqlText {
    const digits = sql`replace(${call(dialect, "lower", call(dialect, "trim", text))}, '-', '')`;
    const group = ([start, length]: readonly [number, number]) =>
        sql`substring(${digits}, ${number(start)}, ${number(length)})`;
    const dashed = dialect.concat(
        uuidGroups.flatMap((place, i) => (i > 0 ? [sql`'-'`, group(place)] : [group(place)])),
    );
    return sql`case when ${dialect.matches(digits, "^[0-9a-f]{32}$")} then ${dashed} end`;
}

/** Start and length of the five groups of a UUID in its 32 digits. */
const uuidGroups = [
    [1, 8],
    [9, 4],
    [13, 4],
    [17, 4],
    [21, 12],
] as const;

/** A value that is an identifier, or a part of one. */
export interface IdentifierPart {
    readonly sql: SqlText;
    readonly type: ValueType;
}

/**
 * A value as an identifier: text, null where the value cannot be one.
 *
 * @example
 * normalize({ sql: sql`email`, type: { kind: "string" } }, { kind: "lower" }, duckdb) // lower(trim(email))
 */
export function normalize({ sql: value, type }: IdentifierPart, normalizer: Normalizer, dialect: Dialect): SqlText {
    const text = dialect.castToText(value, type);
    // The text of a typed value has one form already.
    if (type.kind !== "string" && (normalizer.kind === "trim" || normalizer.kind === type.kind)) return text;
    return fromText(text, normalizer, dialect);
}

function call(dialect: Dialect, name: "trim" | "lower" | "upper" | "digits", text: SqlText): SqlText {
    return dialect.functions[name]({ args: [{ sql: text, atom: text, type: string }], type: string });
}
