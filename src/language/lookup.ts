import { freeMap } from "./free-map.js";
import { columnName, tablePath } from "./names.js";
import { type Declared, object, required } from "./object.js";

const lookupFields = {
    table: required(tablePath, "The table, as source.table.", "shop.regions"),
    on: required(
        freeMap(columnName, columnName, "a map from columns of the other table to columns of this one"),
        "Its whole key: each of its key columns, and the column here that names it.",
        "{region_id: region_id}",
    ),
    columns: required(
        freeMap(columnName, columnName, "a map from columns of the other table to names"),
        "What is looked up: columns of the other table, and what they are called here.",
        "{name: region}",
    ),
};

export type LookupDeclaration = Declared<typeof lookupFields>;

export const lookup = object(
    "lookup",
    "a lookup",
    "Columns of another table, found by its whole key. They are null where it has no such row, or has withdrawn it; of a " +
        "log its latest version counts. Whoever reads the table may read them: identifiers, attributes and events, but " +
        "not the table's own expressions.",
    lookupFields,
);
