import type { Dialect } from "../../dialects/dialect.js";
import type { ValueType } from "../../expression/type.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import type { Compared } from "./views.js";

/** How an attribute is held against the version before. Documents compare as text: not every engine compares them. */
export function differs(name: string, type: ValueType, dialect: Dialect): Compared {
    const column = dialect.identifier(name);
    const previous = dialect.identifier(`previous_${name}`);
    const plain = type.kind !== "json" && type.kind !== "list" && type.kind !== "record";
    const text = (value: SqlText): SqlText =>
        plain ? value : sql`cast(${value} as ${dialect.typeName({ kind: "string" })})`;
    return { name: column, previous, changed: sql`${text(column)} is distinct from ${text(previous)}` };
}
