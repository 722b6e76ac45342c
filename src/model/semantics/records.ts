import type { Located } from "../../language/located.js";
import type { RecordableType, RecordFieldDeclaration } from "../../language/record.js";
import type { Pii } from "../pii.js";
import type { RecordShape } from "../record.js";
import { sentenceOf } from "./describe.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { valueSet } from "./value-sets.js";

interface Recordable {
    readonly type: Located<RecordableType>;
    readonly fields: readonly RecordFieldDeclaration[] | undefined;
}

/** What stands inside a property or column that is a record, or a list of them; null of any other. */
export function recordShape({ type, fields = [] }: Recordable, path: string, notebook: Notebook): RecordShape | null {
    const { record } = type.value;
    if (record === null) return null;
    return {
        isList: record === "list",
        fields: fields.map((field) => {
            const { type: fieldType } = field.type.value;
            checkColumnName(field.name, fieldType, notebook);
            const origin = define(notebook, `${path}.fields.${field.name.value}`, field.name.span);
            if (field.unit !== undefined) define(notebook, `${origin.path}.unit`, field.unit.span);
            return {
                name: field.name.value,
                description: field.description?.value ?? sentenceOf(field.name.value),
                type: fieldType,
                required: field.required?.value === true,
                values: valueSet(field.values, field.open, fieldType, notebook),
                pii: field.pii?.value ?? null,
                unit: field.unit?.value ?? null,
                references: field.references?.value ?? null,
                origin,
            };
        }),
    };
}

/** The whole tells what its fields tell about a person; of several, what the first does. */
export const personalOf = (record: RecordShape | null): Pii | null =>
    record?.fields.find(({ pii }) => pii !== null)?.pii ?? null;
