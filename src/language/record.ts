import { z } from "zod";
import type { MapNode } from "../syntax/node.js";
import type { Form } from "./form.js";
import { forbidKeys, needKey } from "./key-rules.js";
import { named } from "./lists.js";
import type { Located } from "./located.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import type { Reading } from "./reading.js";
import { flag, located, scalarOf, text } from "./scalars.js";
import { type DeclaredType, type } from "./type.js";
import { distinctValues } from "./value-list.js";
import { pii } from "./vocabulary.js";

/** A type, of which a record or a list of them is a json document with declared fields. */
export interface RecordableType extends DeclaredType {
    readonly record: "one" | "list" | null;
}

const records = new Map([
    ["record", "one"],
    ["list<record>", "list"],
] as const);

/** Where a property or a column stands: also records. */
export const recordableType: Form<Located<RecordableType>> = {
    schema: z.union([z.enum([...records.keys()]), type.schema], "bad-type").meta({
        id: "recordable_type",
        title: "a type, or records",
        description:
            "A type; or `record` and `list<record>`, json documents whose `fields` are declared beside it. Each field " +
            "is read as its own type.",
    }),
    read: (node, reading) => {
        const record = [...records].find(([known]) => known === scalarOf(node).text)?.[1];
        if (record === undefined) {
            const { value } = type.read(node, reading);
            return located({ ...value, record: null }, node);
        }
        return located({ type: { kind: "json" }, arrives: "typed", record }, node);
    },
};

const recordFields = {
    name: required(name, "Its name: the key inside the record, and a column of the list's own fact.", "quantity"),
    description: optional(text, "What the value means.", "Pieces."),
    type: required(type, "Its type.", "integer"),
    required: optional(flag, "A record without it is invalid.", "true"),
    values: optional(distinctValues, "The values it takes; a record with another is invalid.", "[piece, box]"),
    open: optional(flag, "Values beyond `values` may appear.", "true"),
    pii: optional(pii, "What it tells about a person.", "free_text"),
    unit: optional(text, "Unit of the number; `currency` when another field or property tells.", "EUR"),
    references: optional(name, "In a list of an event: the entity whose key it holds.", "product"),
};

export type RecordFieldDeclaration = Declared<typeof recordFields>;

export const fields = optional(
    named(object("record_field", "a field", "A value inside a record.", recordFields), "fields"),
    "Of `record` and `list<record>`: the values inside.",
    "[{name: product_id, type: string, required: true}, {name: quantity, type: integer}]",
);

/** What a declaration that may be a record says about it. */
interface Recordable {
    readonly node: MapNode;
    readonly type: Located<RecordableType>;
    readonly fields: readonly RecordFieldDeclaration[] | undefined;
}

/** A record has fields, and nothing else has. */
export function checkFields<D extends Recordable>(declaration: D, noun: string, reading: Reading): D | undefined {
    const { record } = declaration.type.value;
    if (record === null) {
        const words = { noun: `${noun} that is no record`, belongs: "`record` and `list<record>`" };
        forbidKeys(declaration.node, ["fields"], words, reading);
        return declaration;
    }
    const owner = { node: declaration.node, noun: `${noun} of type ${record === "list" ? "list<record>" : "record"}` };
    return needKey(declaration.fields, "fields", owner, reading) ? declaration : undefined;
}

/** What only fields of a list of an event can say: the elements of others are no rows. */
export function forbidReferences({ fields: declared = [] }: Recordable, noun: string, reading: Reading): void {
    for (const { node } of declared) {
        forbidKeys(node, ["references"], { noun, belongs: "fields of a `list<record>` of an event" }, reading);
    }
}
