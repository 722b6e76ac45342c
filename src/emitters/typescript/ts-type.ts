import type { ValueType } from "../../expression/type.js";

/** The scalars that have a name of their own, because their JavaScript type does not tell what they hold. */
export const scalars = {
    Decimal: 'A decimal as text, so that no digit is lost: `"120.00"`.',
    Int64: 'A 64-bit integer as text, because a JavaScript number ends at 2^53: `"9007199254740993"`.',
    CalendarDate: 'A day without a time: `"2026-01-31"`.',
    Timestamp: 'A moment in UTC, ISO 8601: `"2026-01-31T00:00:00.000000Z"`.',
    Json: "A JSON document as text.",
} as const;
export type ScalarName = keyof typeof scalars;

/** Where a value stands: a row comes from a database driver, a payload is written by an application. */
export type Face = "row" | "payload";

/** A TypeScript type, and the scalars that it names. */
export interface TsType {
    readonly text: string;
    readonly scalars: readonly ScalarName[];
}

/**
 * @example
 * tsType({ kind: "list", element: { kind: "date" } }, "row") // { text: "readonly CalendarDate[]", ... }
 */
export function tsType(type: ValueType, face: Face): TsType {
    switch (type.kind) {
        case "string":
            return plain("string");
        case "boolean":
            return plain("boolean");
        case "float":
            return plain("number");
        case "integer":
            return face === "row" ? scalar("Int64") : plain("number");
        case "decimal":
            return scalar("Decimal");
        case "date":
            return scalar("CalendarDate");
        case "timestamp":
            return scalar("Timestamp");
        case "json":
            return face === "row" ? scalar("Json") : plain("unknown");
        case "list": {
            const element = tsType(type.element, face);
            return { text: `readonly (${element.text} | null)[]`, scalars: element.scalars };
        }
        case "record": {
            const fields = type.fields.map(({ name, type: field }) => ({ name, type: tsType(field, face) }));
            const members = fields.map(
                ({ name, type: field }) => `readonly ${propertyName(name)}: ${field.text} | null`,
            );
            return { text: `{ ${members.join("; ")} }`, scalars: fields.flatMap((field) => field.type.scalars) };
        }
    }
}

/** A property's name, quoted where it has to be. */
export const propertyName = (name: string): string =>
    /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);

const plain = (text: string): TsType => ({ text, scalars: [] });
const scalar = (name: ScalarName): TsType => ({ text: name, scalars: [name] });
