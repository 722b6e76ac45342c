import type { ValueType } from "../expression/type.js";
import type { Origin } from "./origin.js";
import type { Pii } from "./pii.js";
import type { ValueSet } from "./value-set.js";

/** What stands inside a json document that is a record, or a list of them. */
export interface RecordShape {
    readonly isList: boolean;
    readonly fields: readonly Field[];
}

export interface Field {
    readonly name: string;
    readonly description: string;
    readonly type: ValueType;
    readonly required: boolean;
    readonly values: ValueSet | null;
    readonly pii: Pii | null;
    readonly unit: string | null;
    /** A keyed entity with a key of one column. */
    readonly references: string | null;
    readonly origin: Origin;
}
