import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type { Property } from "../../model/event.js";
import type { Column } from "../../warehouse/plan/column.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import { docText } from "./doc-text.js";
import type { EnumUse } from "./enum-symbols.js";
import type { Import } from "./module.js";
import { propertyName, type ScalarName, tsType } from "./ts-type.js";
import { brandOf, columnUse, type EventSymbol, propertyUse, type Vocabulary } from "./vocabulary.js";

/** A property of an interface, and what its type needs. */
export interface Member {
    readonly structure: OptionalKind<PropertySignatureStructure>;
    readonly imports: readonly Import[];
}

/** A column of a row: always there, null exactly where it may be. */
export function columnMember(column: Column, relation: Relation, vocabulary: Vocabulary): Member {
    const named = namedType(vocabulary, columnUse(column, relation), brandOf(column));
    const { text, imports } = named ?? scalarType(tsType(column.type, "row"));
    const isKey = relation.key.length === 1 && relation.key[0] === column.name;
    return {
        structure: {
            name: propertyName(column.name),
            isReadonly: true,
            type: column.nullable ? `${text} | null` : text,
            docs: [
                {
                    description: docText(
                        column.description,
                        isKey ? "Primary key." : null,
                        column.unit === null ? null : `Unit: ${column.unit}.`,
                        column.pii === null ? null : `PII: ${column.pii}.`,
                    ),
                },
            ],
        },
        imports,
    };
}

/** A property of a payload: an optional one may be absent or null, never undefined. */
export function propertyMember(property: Property, { event, records }: EventSymbol, vocabulary: Vocabulary): Member {
    const record = records.get(property.name);
    if (record === undefined || property.record === null) return fieldMember(property, event.name, vocabulary);
    return payloadMember(property, { text: property.record.isList ? `readonly ${record}[]` : record, imports: [] });
}

/** A field of a record, or a property that is none. */
export function fieldMember(field: Payload, event: string, vocabulary: Vocabulary): Member {
    const named = namedType(vocabulary, propertyUse(field, event), null);
    return payloadMember(field, named ?? scalarType(tsType(field.type, "payload")));
}

type Payload = Pick<Property, "name" | "description" | "type" | "required" | "values" | "unit" | "pii">;

function payloadMember(property: Payload, { text, imports }: Used): Member {
    return {
        structure: {
            name: propertyName(property.name),
            isReadonly: true,
            hasQuestionToken: !property.required,
            type: property.required || text === "unknown" ? text : `${text} | null`,
            docs: [
                {
                    description: docText(
                        property.description,
                        property.unit === null ? null : `Unit: ${property.unit}.`,
                        property.pii === null ? null : `PII: ${property.pii}.`,
                    ),
                },
            ],
        },
        imports,
    };
}

interface Used {
    readonly text: string;
    readonly imports: readonly Import[];
}

function namedType({ idOf, enumOf }: Vocabulary, use: EnumUse | null, brand: string | null): Used | null {
    const id = brand === null ? undefined : idOf.get(brand);
    if (id !== undefined) return { text: id.type, imports: [{ from: "ids", names: [id.type] }] };
    const listed = use === null ? undefined : enumOf(use);
    return listed === undefined ? null : { text: listed.type, imports: [{ from: "enums", names: [listed.type] }] };
}

function scalarType({ text, scalars }: { readonly text: string; readonly scalars: readonly ScalarName[] }): Used {
    return { text, imports: [{ from: "scalars", names: scalars }] };
}
