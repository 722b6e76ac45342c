import { typeText, type ValueType } from "../../expression/type.js";
import type { CandidateDeclaration } from "../../language/attribute.js";
import type { ResolvedAttributeDeclaration } from "../../language/entity.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Attribute, Candidate } from "../entity.js";
import type { Identity } from "../identity.js";
import type { SourceColumn } from "../source.js";
import { candidateParty } from "./candidate-party.js";
import { widens } from "./conversion.js";
import { sentenceOf } from "./describe.js";
import { condition } from "./expressions.js";
import { findColumn, findTable, type KnownTable, type KnownTables, stagedScope } from "./known-table.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { unionOf, valueSet } from "./value-sets.js";

interface Offer {
    readonly declaration: CandidateDeclaration;
    readonly known: KnownTable;
    readonly column: SourceColumn;
    readonly candidate: Candidate;
}

/** An attribute of profiles: what it is follows from its candidates where nobody said it. */
export function analyzeAttribute(
    declaration: ResolvedAttributeDeclaration,
    identity: Identity,
    tables: KnownTables,
    path: string,
    notebook: Notebook,
): Attribute | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `${path}.attributes.${name}`, declaration.name.span);
    const offers = declaration.from.flatMap((candidate) => offer(candidate, identity, tables, notebook) ?? []);
    const [first] = offers;
    const type = declaration.type?.value.type ?? first?.column.type;
    if (type === undefined) return undefined;
    checkTypes(declaration, type, offers, notebook);
    checkColumnName(declaration.name, type, notebook);
    const shared = declaration.shared?.value === true;
    if (shared && declaration.shared !== undefined && offers.every(({ candidate }) => candidate.identifier === null)) {
        const place = { span: declaration.shared.span };
        notebook.diagnostics.push(entityDiagnostics.report("idle-shared", place, { attribute: name }));
    }
    const columns = offers.map(({ column }) => column);
    const units = new Set(columns.map(({ unit }) => unit));
    return {
        name,
        description: declaration.description?.value ?? inherited(name, first) ?? sentenceOf(name),
        type,
        // What one candidate tells about a person, the attribute tells.
        pii: declaration.pii?.value ?? columns.find(({ pii }) => pii !== null)?.pii ?? null,
        values:
            valueSet(declaration.values, declaration.open, type, notebook) ??
            unionOf(columns.map(({ values }) => values)),
        unit: declaration.unit?.value ?? (units.size === 1 ? (first?.column.unit ?? null) : null),
        pick: declaration.pick?.value ?? "latest",
        group: declaration.group?.value ?? null,
        from: offers.map(({ candidate }) => candidate),
        shared,
        references: null,
        origin,
    };
}

/** A column of another name says what the column is: the first plan is not just a plan. */
const inherited = (name: string, first: Offer | undefined): string | undefined =>
    first?.column.name === name ? first.column.description : undefined;

function offer(
    declaration: CandidateDeclaration,
    identity: Identity,
    tables: KnownTables,
    notebook: Notebook,
): Offer | undefined {
    const { column: path, where } = declaration;
    const table = { ...path, value: `${path.source.value}.${path.table.value}` };
    const span = { ...path.source.span, end: path.table.span.end };
    const known = findTable({ ...table, span }, tables, notebook);
    if (known === undefined) return undefined;
    const own = known.table.identifiers.filter((identifier) => identifier.identity === identity.name);
    if (own.length === 0 && known.identifiersTold) {
        const place = { span, related: { span: known.span, label: "has no identifier column of it" } };
        const params = { table: known.path, identity: identity.name };
        notebook.diagnostics.push(entityDiagnostics.report("candidate-without-identity", place, params));
    }
    const filter = condition(where, stagedScope(known), notebook);
    const column = findColumn(known, path.column, notebook);
    if (column === undefined) return undefined;
    const bound = own.filter(({ columns }) => columns.length === 1 && columns[0] === column.name);
    const role = candidateParty(declaration, known, identity.name, bound, notebook);
    const identifier = bound.find((one) => one.role === role);
    const candidate: Candidate = {
        table: { source: known.table.source, table: known.table.name },
        column: column.name,
        where: filter,
        identifier: identifier?.type ?? null,
        role,
    };
    return { declaration, known, column, candidate };
}

/** Candidates become one column: each must be able to, and when none is, the type is what is wrong. */
function checkTypes(
    declaration: ResolvedAttributeDeclaration,
    type: ValueType,
    offers: readonly Offer[],
    notebook: Notebook,
): void {
    const wrong = offers.filter(({ column }) => !widens(column.type, type));
    if (wrong.length === 0) return;
    const wanted = typeText(type);
    if (wrong.length === offers.length && declaration.type !== undefined) {
        const [first] = wrong;
        const place = {
            span: declaration.type.span,
            ...(first !== undefined && {
                related: { span: first.declaration.span, label: typeText(first.column.type) },
            }),
        };
        const found = [...new Set(wrong.map(({ column }) => typeText(column.type)))];
        const params = { attribute: declaration.name.value, wanted, found };
        notebook.diagnostics.push(entityDiagnostics.report("no-compatible-candidate", place, params));
        return;
    }
    for (const { declaration: candidate, known, column } of wrong) {
        const span = known.columnSpans.get(column.name) ?? known.span;
        const place = { span: candidate.column.column.span, related: { span, label: typeText(column.type) } };
        const params = { column: column.name, found: typeText(column.type), wanted };
        notebook.diagnostics.push(entityDiagnostics.report("candidate-type", place, params));
    }
}
