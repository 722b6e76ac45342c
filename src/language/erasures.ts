import { columnName, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";

const columnFields = {
    identifier_type: optional(columnName, "The identifier type that a request names.", "kind"),
    identifier: optional(columnName, "The value that it names; it is normalised as its type says.", "value"),
    requested_at: optional(columnName, "When it was made: rows that begin later are not erased.", "received_at"),
};

const columns = object(
    "erasure_columns",
    "columns of requests",
    "What the columns of the table are called, where not by the name of the key.",
    columnFields,
);

const erasureFields = {
    table: required(tablePath, "The table of the requests, as source.table.", "privacy.erasure_requests"),
    columns: optional(
        columns,
        "What its columns are called, where not by the name of the key.",
        "{requested_at: received_at}",
    ),
};

export type ErasuresDeclaration = Declared<typeof erasureFields>;

/** The columns that a request is read from. */
export type ErasureColumn = keyof typeof columnFields;
export const erasureColumns = Object.keys(columnFields) as readonly ErasureColumn[];

export const erasures = object(
    "erasures",
    "requests for erasure",
    "A table in which a row asks for the erasure of the profile that an identifier belonged to when it was asked. It needs " +
        "columns `identifier_type`, `identifier` and `requested_at`. What is erased, and what is not, docs/identity.md says.",
    erasureFields,
);
