import { columnName, tablePath } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";

const columnFields = {
    decision: optional(columnName, "What was decided: `same` or `different`.", "verdict"),
    left_type: optional(columnName, "The identifier type of the one.", "kind"),
    left_value: optional(columnName, "The value of the one; it is normalised as its type says.", "value"),
    right_type: optional(columnName, "The identifier type of the other.", "other_kind"),
    right_value: optional(columnName, "The value of the other.", "other_value"),
    author: optional(columnName, "Who decided.", "decided_by"),
    reason: optional(columnName, "Why.", "comment"),
    decided_at: optional(
        columnName,
        "When. Of several decisions about two identifiers the latest counts.",
        "created_at",
    ),
};

const columns = object(
    "override_columns",
    "columns of decisions",
    "What the columns of the table are called, where not by the name of the key.",
    columnFields,
);

const overrideFields = {
    table: required(tablePath, "The table of the decisions, as source.table.", "ops.identity_overrides"),
    columns: optional(
        columns,
        "What its columns are called, where not by the name of the key.",
        "{decision: verdict, author: decided_by}",
    ),
};

export type OverridesDeclaration = Declared<typeof overrideFields>;

/** The columns that a decision is read from. */
export type OverrideColumn = keyof typeof columnFields;
export const overrideColumns = Object.keys(columnFields) as readonly OverrideColumn[];

export const overrides = object(
    "overrides",
    "decisions of people",
    "A table in which a row says of two identifiers that they are the same one, or are not. It needs columns `decision` " +
        "(with `values: [same, different]`), `left_type`, `left_value`, `right_type`, `right_value`, `author`, `reason` " +
        "and `decided_at`. Of several decisions about two identifiers the latest counts; one that the table withdraws " +
        "(`deleted_when`), or that comes later than the run, counts no more. `same` joins before anything else does, " +
        "within the limits; `different` keeps apart whatever else would join.",
    overrideFields,
);
