import type { ValueType } from "../../expression/type.js";
import type { Column } from "./column.js";

/**
 * A column from what is particular about it.
 *
 * @example
 * makeColumn("is_current", { kind: "boolean" }, "The version that holds now.", { nullable: false })
 */
export function makeColumn(
    name: string,
    type: ValueType,
    description: string,
    rest: Partial<Omit<Column, "name" | "type" | "description">> = {},
): Column {
    return {
        name,
        type,
        nullable: true,
        unique: false,
        description,
        pii: null,
        values: null,
        unit: null,
        references: null,
        identifies: null,
        from: [],
        ...rest,
    };
}
