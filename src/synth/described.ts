import type { ValueType } from "../expression/type.js";
import type { Pii } from "../model/pii.js";
import type { ValueSet } from "../model/value-set.js";

/** What is declared of a value: a column of a source table, a property of an event. */
export interface Described {
    readonly name: string;
    readonly type: ValueType;
    readonly values: ValueSet | null;
    readonly pii: Pii | null;
    readonly required: boolean;
    /** Of a source column: words for nothing are expected in it. */
    readonly nullLike?: boolean;
}
