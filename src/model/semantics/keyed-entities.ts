import { sameType, typeText } from "../../expression/type.js";
import type { KeyedAttributeDeclaration, KeyedEntityDeclaration } from "../../language/entity.js";
import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { KeyedAttribute, KeyedEntity } from "../entity.js";
import type { Project } from "../project.js";
import { sentenceOf } from "./describe.js";
import { describedEntity } from "./described-entity.js";
import { reportReserved, takenFromAttributes, takenFromKeys } from "./dimension-columns.js";
import { findColumn, findTable, type KnownTable, type KnownTables } from "./known-table.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { valueSet } from "./value-sets.js";

/** An entity read from one table, its traits still missing: they need the events. @returns undefined when its table is unknown */
export function analyzeKeyedEntity(
    declaration: KeyedEntityDeclaration,
    tables: KnownTables,
    project: Project | undefined,
    notebook: Notebook,
): KeyedEntity | undefined {
    const described = describedEntity(declaration, project, notebook);
    const { name, origin } = described;
    const known = findTable(declaration.table, tables, notebook);
    if (known === undefined) return undefined;
    checkHistory(declaration, known, notebook);
    const key = keyOf(declaration, known, notebook);
    const names = declaration.attributes.map((attribute) => attribute.name);
    checkKey(declaration, { kind: "keyed", ...described }, key, names, notebook);
    const taken = takenFromAttributes({ ...described, kind: "keyed", key }, names);
    return {
        ...described,
        kind: "keyed",
        table: { source: known.table.source, table: known.table.name },
        key,
        attributes: declaration.attributes.flatMap((attribute) => {
            reportReserved(attribute.name, taken, name, notebook);
            return analyzeAttribute(attribute, known, origin.path, notebook) ?? [];
        }),
        traits: [],
    };
}

function keyOf(declaration: KeyedEntityDeclaration, known: KnownTable, notebook: Notebook): readonly string[] {
    const tableKey = known.table.key;
    if (declaration.key === undefined) return tableKey;
    const columns = declaration.key.map((column) => findColumn(known, column, notebook));
    const key = declaration.key.map(({ value }) => value);
    const same = key.length === tableKey.length && key.every((column) => tableKey.includes(column));
    const [first, last] = [declaration.key[0], declaration.key.at(-1)];
    if (!same && !columns.includes(undefined) && first !== undefined && last !== undefined) {
        const place = {
            span: { ...first.span, end: last.span.end },
            related: { span: known.span, label: "the table" },
        };
        const params = { entity: declaration.name.value, key, table: known.path, tableKey };
        notebook.diagnostics.push(entityDiagnostics.report("key-differs", place, params));
    }
    return key;
}

/** A key's columns stand in the dimension under their own names. */
function checkKey(
    declaration: KeyedEntityDeclaration,
    entity: Pick<KeyedEntity, "kind" | "name" | "history">,
    key: readonly string[],
    attributes: readonly Text[],
    notebook: Notebook,
): void {
    const taken = takenFromKeys(entity, columnNames.entityKey(entity.name), attributes);
    for (const value of key) {
        const { span } = declaration.key?.find((column) => column.value === value) ?? declaration.table;
        reportReserved({ value, span }, taken, entity.name, notebook);
    }
}

function checkHistory({ history, name }: KeyedEntityDeclaration, known: KnownTable, notebook: Notebook): void {
    if (history?.value !== "scd2" || known.table.changes.kind !== "append") return;
    const place = {
        span: history.span,
        related: { span: known.span, label: `\`changes: ${known.table.changes.kind}\`` },
    };
    const params = { entity: name.value, tables: [known.path] };
    notebook.diagnostics.push(entityDiagnostics.report("history-without-log", place, params));
}

function analyzeAttribute(
    declaration: KeyedAttributeDeclaration,
    known: KnownTable,
    path: string,
    notebook: Notebook,
): KeyedAttribute | undefined {
    const origin = define(notebook, `${path}.attributes.${declaration.name.value}`, declaration.name.span);
    const column = findColumn(known, declaration.column, notebook);
    if (column === undefined) return undefined;
    const type = declaration.type?.value.type ?? column.type;
    if (declaration.type !== undefined && !sameType(column.type, type)) {
        const place = {
            span: declaration.type.span,
            related: { span: known.columnSpans.get(column.name) ?? known.span, label: typeText(column.type) },
        };
        const params = { column: column.name, found: typeText(column.type), wanted: typeText(type) };
        notebook.diagnostics.push(entityDiagnostics.report("candidate-type", place, params));
    }
    checkColumnName(declaration.name, type, notebook);
    const name = declaration.name.value;
    return {
        name,
        // A column of another name says what the column is.
        description: declaration.description?.value ?? (column.name === name ? column.description : sentenceOf(name)),
        type,
        pii: declaration.pii?.value ?? column.pii,
        values: valueSet(declaration.values, declaration.open, type, notebook) ?? column.values,
        unit: declaration.unit?.value ?? column.unit,
        column: column.name,
        references: null,
        origin,
    };
}
