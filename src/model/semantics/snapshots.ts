import { columnNames } from "../../names/column-names.js";
import { relationNames } from "../../names/relation-names.js";
import type { CustomerModel } from "../customer-model.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import { type Snapshot, snapshotsOf } from "../snapshots.js";
import type { SourceTable } from "../source.js";
import { type Notebook, placeOf } from "./notebook.js";

/** What c360 and dbt add to the rows they keep, and compute on the way from there to versions. */
const added = new Set([
    columnNames.stateId(),
    columnNames.seenFrom(),
    columnNames.seenUntil(),
    columnNames.heldFrom(),
    columnNames.isGone(),
    columnNames.changeId(),
    ...["dated_at", "sighting", "lost_at", "next_seen_from", "told", "revised_from", "is_stored"],
    ...["dbt_scd_id", "dbt_updated_at", "dbt_valid_from", "dbt_valid_to", "dbt_unique_key", "dbt_change_type"],
    ...["valid_from", "valid_to"],
]);

/** What must hold of a table that is written over, and of which an entity wants to know what it was. */
export function checkSnapshots(model: Pick<CustomerModel, "sources" | "entities">, notebook: Notebook): void {
    for (const snapshot of snapshotsOf(model)) {
        checkNames(snapshot, notebook);
        checkDates(snapshot, notebook);
    }
}

function checkNames({ table, columns }: Snapshot, notebook: Notebook): void {
    const relation = relationNames.snapshot(table.source, table.name);
    for (const { name, origin } of table.columns) {
        if (!columns.includes(name) || !added.has(name)) continue;
        const place = { span: placeOf(notebook, origin) };
        notebook.diagnostics.push(entityDiagnostics.report("reserved-column", place, { name, relation }));
    }
}

/** A table without a time of its last change is often given the time of its first. */
function checkDates({ table }: Snapshot, notebook: Notebook): void {
    const { source, name, changes, origin } = table;
    if (changes.kind !== "overwrite" || changes.createdAt === null) return;
    const [created, updated] = [changes.createdAt, changes.updatedAt].map((column) => rawName(table, column));
    if (created === undefined || created !== updated) return;
    const params = { table: `${source}.${name}`, column: created };
    notebook.diagnostics.push(entityDiagnostics.report("undated-changes", { span: placeOf(notebook, origin) }, params));
}

/** Roles that nobody declared are columns of their own, also where they read the same. */
function rawName({ columns }: SourceTable, name: string): string | undefined {
    const from = columns.find((column) => column.name === name)?.from;
    return from?.kind === "raw" ? from.name : undefined;
}
