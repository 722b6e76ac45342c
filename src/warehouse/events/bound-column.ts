import type { Dialect } from "../../dialects/dialect.js";
import { printTyped } from "../../dialects/print.js";
import type { BoundProperty, Property } from "../../model/event.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { bindingNames } from "./binding-names.js";
import { isRead, payloadValue, propertyOf } from "./payload.js";

/** A property's value, under its name. */
export function boundColumn(bound: BoundProperty, properties: readonly Property[], dialect: Dialect): SqlText {
    const name = dialect.identifier(bound.name);
    const value = boundValue(bound, properties, dialect);
    return value === name ? name : sql`${value} as ${name}`;
}

function boundValue(bound: BoundProperty, properties: readonly Property[], dialect: Dialect): SqlText {
    if (bound.kind === "absent") return dialect.nullOf(propertyOf(properties, bound.name).type);
    if (bound.kind !== "expression" || isRead(bound, properties)) return payloadValue(bound, properties, dialect);
    return printTyped(bound.value, dialect, bindingNames(dialect));
}
