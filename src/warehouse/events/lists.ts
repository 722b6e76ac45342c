import type { Event } from "../../model/event.js";
import type { Field } from "../../model/record.js";

/** A property that is a list of records, and so a fact of its own. */
export interface RecordList {
    readonly name: string;
    readonly description: string;
    readonly fields: readonly Field[];
}

export function listsOf({ properties }: Event): readonly RecordList[] {
    return properties.flatMap(({ name, description, record }) =>
        record?.isList === true ? [{ name, description, fields: record.fields }] : [],
    );
}
