import type { Dialect } from "../../dialects/dialect.js";
import { typeText } from "../../expression/type.js";
import type { BoundProperty, Event, Property } from "../../model/event.js";
import type { Field } from "../../model/record.js";
import { join, literal, type SqlText, sql } from "../../text/sql-text.js";
import { anyErased, type EventErasure } from "./erasure.js";
import { hasPrevious } from "./event-bindings.js";
import { isRead } from "./payload.js";
import type { Judgement } from "./views.js";

/** What makes a row no event, in declared order: a text that is no value, a missing property, a value not listed. */
export function planJudgements(event: Event, erasure: EventErasure | null, dialect: Dialect): readonly Judgement[] {
    const bound = event.bindings.map(({ properties }) => properties);
    const earlier = {
        condition: sql`earlier_rejection is not null`,
        property: sql`earlier_property`,
        reason: sql`earlier_rejection`,
    };
    return [
        ...(hasPrevious(event) ? [earlier] : []),
        ...propertyJudgements(event.properties, bound, dialect, erasure?.personal),
        { condition: sql`occurred_at is null`, property: literal("occurred_at"), reason: literal("missing") },
    ];
}

/** The judgements of properties as some bindings read them. */
export function propertyJudgements(
    properties: readonly Property[],
    bindings: readonly (readonly BoundProperty[])[],
    dialect: Dialect,
    personal: ReadonlySet<string> = new Set(),
): readonly Judgement[] {
    return properties.flatMap((property) => {
        const isText = bindings.some((bound) =>
            bound.some((one) => one.name === property.name && isRead(one, properties)),
        );
        const name = dialect.identifier(property.name);
        return [
            ...(isText ? unreadable(property) : []),
            ...missing(property, name, literal(property.name)).map((one) =>
                personal.has(property.name) ? { ...one, condition: sql`${one.condition} and not ${anyErased}` } : one,
            ),
            ...unlisted(property, name, literal(property.name), dialect),
            ...insideRecord(property, dialect),
        ];
    });
}

function unreadable(property: Property): readonly Judgement[] {
    const { name, type } = property;
    if (type.kind === "string") return [];
    return [
        {
            condition: sql`unreadable_property = ${literal(name)}`,
            property: literal(name),
            reason: literal(`no ${propertyType(property)}`),
        },
    ];
}

function propertyType({ type, record }: Property): string {
    if (record === null) return typeText(type);
    return record.isList ? "list<record>" : "record";
}

/** The fields of a record are judged with the row; the elements of a list are each judged on their own. */
function insideRecord({ name, record }: Property, dialect: Dialect): readonly Judgement[] {
    if (record === null || record.isList) return [];
    const document = dialect.identifier(name);
    return record.fields.flatMap((field) => {
        const text = fieldText(document, field, dialect);
        const value = fieldValue(text, field, dialect);
        return fieldJudgements(field, { text, value, label: literal(`${name}.${field.name}`) }, dialect).map(
            ({ condition, ...rest }) => ({ condition: sql`${document} is not null and ${condition}`, ...rest }),
        );
    });
}

/** What a field holds, still text. */
export function fieldText(document: SqlText, { name, type }: Field, dialect: Dialect): SqlText {
    const isDocument = type.kind === "json" || type.kind === "list";
    return isDocument ? dialect.jsonDocument(document, [name]) : dialect.jsonText(document, [name]);
}

export const fieldValue = (text: SqlText, { type }: Field, dialect: Dialect): SqlText =>
    type.kind === "string" ? text : dialect.parse(text, type);

/** Where a field stands in the statement that judges it. */
interface Placed {
    readonly text: SqlText;
    readonly value: SqlText;
    /** What the judgement calls it. */
    readonly label: SqlText;
}

/** What makes a record invalid, one field after the other. */
export function fieldJudgements(field: Field, { text, value, label }: Placed, dialect: Dialect): readonly Judgement[] {
    const reason = literal(`no ${typeText(field.type)}`);
    return [
        ...(field.type.kind === "string"
            ? []
            : [{ condition: sql`trim(${text}) <> '' and ${value} is null`, property: label, reason }]),
        ...missing(field, value, label),
        ...unlisted(field, value, label, dialect),
    ];
}

type Judged = Pick<Property, "required" | "type" | "values">;

function missing({ required }: Judged, value: SqlText, label: SqlText): readonly Judgement[] {
    if (!required) return [];
    return [{ condition: sql`${value} is null`, property: label, reason: literal("missing") }];
}

function unlisted({ type, values }: Judged, value: SqlText, label: SqlText, dialect: Dialect): readonly Judgement[] {
    if (values === null || values.open) return [];
    const list: SqlText = join(
        values.values.map((item) => dialect.valueLiteral(item, type)),
        ", ",
    );
    return [{ condition: sql`${value} not in (${list})`, property: label, reason: literal("not listed") }];
}
