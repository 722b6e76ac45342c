import { formatExpression } from "../../expression/format.js";
import type { ResolvedAttributeDeclaration } from "../../language/entity.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { Attribute, Candidate, Pick } from "../entity.js";
import { type Notebook, placeOf } from "./notebook.js";

/** Picks that compare values, not the rows they stand in. */
const ofValues: ReadonlySet<Pick> = new Set(["most_frequent", "longest", "min", "max"]);

/** One row gives all members of a group: so one rule picks it, among rows that every member is read from. */
export function checkGroups(
    declarations: readonly ResolvedAttributeDeclaration[],
    attributes: readonly Attribute[],
    notebook: Notebook,
): void {
    for (const declaration of declarations) {
        const attribute = attributes.find(({ name }) => name === declaration.name.value);
        if (attribute === undefined || declaration.group === undefined) continue;
        const { value: group, span } = declaration.group;
        const named = declarations.filter((one) => one.group?.value === group);
        const first = attributes.find((one) => one.group === group);
        if (named.length === 1) {
            const params = { group, attribute: attribute.name };
            notebook.diagnostics.push(entityDiagnostics.report("group-of-one", { span }, params));
        }
        if (first === attribute) checkPick(declaration, attribute, group, notebook);
        else if (first !== undefined) checkMember(declaration, attribute, first, group, notebook);
    }
}

function checkPick(
    { pick, name }: ResolvedAttributeDeclaration,
    attribute: Attribute,
    group: string,
    notebook: Notebook,
): void {
    if (!ofValues.has(attribute.pick)) return;
    const span = pick?.span ?? name.span;
    const params = { group, pick: attribute.pick };
    notebook.diagnostics.push(entityDiagnostics.report("group-judges-values", { span }, params));
}

function checkMember(
    declaration: ResolvedAttributeDeclaration,
    attribute: Attribute,
    first: Attribute,
    group: string,
    notebook: Notebook,
): void {
    const related = { span: placeOf(notebook, first.origin), label: "the first member" };
    if (attribute.pick !== first.pick) {
        const span = declaration.pick?.span ?? declaration.name.span;
        const params = { group, found: attribute.pick, wanted: first.pick };
        notebook.diagnostics.push(entityDiagnostics.report("group-picks-differ", { span, related }, params));
    }
    // A candidate that was refused has been reported.
    if (attribute.from.length !== declaration.from.length) return;
    const wanted = first.from.map(rowsOf);
    const found = attribute.from.map(rowsOf);
    if (wanted.length === found.length && wanted.every((rows, index) => rows === found[index])) return;
    const span = declaration.from[0]?.span ?? declaration.name.span;
    const params = { group, first: first.name, wanted };
    notebook.diagnostics.push(entityDiagnostics.report("group-candidates-differ", { span, related }, params));
}

/** `crm.contacts where is_verified`, `shop.orders as receiver` */
function rowsOf({ table, where, role }: Candidate): string {
    const path = `${table.source}.${table.table}${role === null ? "" : ` as ${role}`}`;
    if (where === null) return path;
    return `${path} where ${where.node === "verbatim" ? JSON.stringify(where.sql) : formatExpression(where)}`;
}
