/** A value's type, before any dialect has a name for it. */
export type ValueType =
    | { readonly kind: "string" | "integer" | "float" | "boolean" | "date" | "timestamp" | "json" }
    | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
    | { readonly kind: "list"; readonly element: ValueType }
    | { readonly kind: "record"; readonly fields: readonly RecordField[] };

export interface RecordField {
    readonly name: string;
    readonly type: ValueType;
}

export type Kind = ValueType["kind"];

/** A type as the model writes it: `decimal(18,2)`, `list<string>`. */
export function typeText(type: ValueType): string {
    switch (type.kind) {
        case "decimal":
            return `decimal(${type.precision},${type.scale})`;
        case "list":
            return `list<${typeText(type.element)}>`;
        default:
            return type.kind;
    }
}

export function sameType(a: ValueType, b: ValueType): boolean {
    if (a.kind === "decimal" && b.kind === "decimal") return a.precision === b.precision && a.scale === b.scale;
    if (a.kind === "list" && b.kind === "list") return sameType(a.element, b.element);
    if (a.kind === "record" && b.kind === "record") {
        return (
            a.fields.length === b.fields.length &&
            a.fields.every((field, i) => {
                const other = b.fields[i];
                return other !== undefined && field.name === other.name && sameType(field.type, other.type);
            })
        );
    }
    return a.kind === b.kind;
}
