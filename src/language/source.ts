import { duration } from "./duration.js";
import { named } from "./lists.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text } from "./scalars.js";
import { table } from "./table.js";
import { version } from "./version.js";

const freshnessFields = {
    warn_after: optional(duration, "Older data is a warning.", "12 hours"),
    error_after: optional(duration, "Older data is an error.", "24 hours"),
};

const sourceFields = {
    name: required(name, "Its name in the model.", "shop"),
    description: optional(
        text,
        "What the system is, and how its data arrives.",
        "Web shop database, replicated hourly.",
    ),
    owner: optional(name, "Who answers for it: one of the project's owners.", "commerce"),
    schema: optional(text, "The database schema of its raw tables; its name by default.", "raw_shop"),
    version: optional(version, "Version of the contract with the producer.", "1.2.0"),
    freshness: optional(
        object("freshness", "the freshness", "How old the newest row may be.", freshnessFields),
        "How old the newest row may be before somebody is told.",
        "{warn_after: 12 hours, error_after: 24 hours}",
    ),
    tables: required(
        named(table, "tables"),
        "The tables that are read.",
        "[{name: customers, key: customer_id, changes: overwrite, updated_at: updated_at, columns: [{name: customer_id, type: integer}]}]",
    ),
};

export type FreshnessDeclaration = Declared<typeof freshnessFields>;
export type SourceDeclaration = Declared<typeof sourceFields>;

export const source = object(
    "source",
    "a source",
    "A system that delivers tables, as a contract with its producer.",
    sourceFields,
);
