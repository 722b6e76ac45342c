import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import { sql } from "../../text/sql-text.js";
import type { Column } from "../plan/column.js";
import { header } from "../plan/header.js";
import { makeMart } from "../plan/make-relation.js";
import { modelRef } from "../plan/reference.js";
import type { Relation } from "../plan/relation.js";
import { elementColumns } from "./element-columns.js";
import { distinct } from "./fact.js";
import { referenceColumn } from "./fact-columns.js";
import type { RecordList } from "./lists.js";
import { referencedKey, referencesOf, referenceView } from "./references.js";
import type { ItemsView } from "./views.js";

const onTheWay = new Set([
    "source_table",
    "source_key",
    "binding",
    "source_changed_at",
    "source_loaded_at",
    "rejected_property",
    "rejection",
]);

/** Plans `fct_<event>_<property>`: the sound elements of a list of records, with the keys they point to. */
export function planItems(event: Event, list: RecordList, model: CustomerModel, dialect: Dialect): Relation {
    const { identifier } = dialect;
    const elements = relationNames.elements(event.name, list.name);
    const references = referencesOf(list.fields, model);
    const description = `${list.description} One row per element of \`${list.name}\` of ${event.label}.`;
    const read = elementColumns(event, list, model).filter(({ name }) => !onTheWay.has(name));
    const carried = read.map((column): Column => {
        const field = list.fields.find(({ name }) => name === column.name);
        return {
            ...column,
            ...(field !== undefined && { nullable: !field.required, values: field.values }),
            from: [{ relation: elements, column: column.name, change: "identity" }],
        };
    });
    const view: ItemsView = {
        ...header(description, event.origin, "table"),
        elements: modelRef(elements, dialect),
        references: references.map((reference) => referenceView(reference, sql`elements`, dialect)),
        columns: [
            ...carried.map(({ name }) => sql`elements.${identifier(name)}`),
            ...references.map((reference) => referencedKey(reference, dialect)),
        ],
    };
    return makeMart(event, {
        name: relationNames.items(event.name, list.name),
        layer: "events",
        description,
        columns: [...carried, ...references.map((reference) => referenceColumn(reference, elements))],
        key: [columnNames.elementId(event.name, list.name)],
        parents: [view.elements, ...distinct(view.references.map(({ relation }) => relation))],
        body: { template: "dbt/events/items", view },
    });
}
