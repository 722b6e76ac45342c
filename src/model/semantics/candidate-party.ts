import type { CandidateDeclaration } from "../../language/attribute.js";
import { entityDiagnostics } from "../diagnostics/entities.js";
import type { TableIdentifier } from "../source.js";
import type { KnownTable } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import { nearestParty, partiesOf, partyOf } from "./parties.js";

/**
 * Whose value a candidate is: of the party that it says, else of the one that its column names, else of whose row it
 * is.
 *
 * @param bound what the column is bound to
 */
export function candidateParty(
    { role, column }: CandidateDeclaration,
    { path, table, span, identifiersTold }: KnownTable,
    identity: string,
    bound: readonly TableIdentifier[],
    notebook: Notebook,
): string | null {
    const named = bound.map((identifier) => identifier.role);
    const party =
        role !== undefined ? partyOf(role, identity, notebook) : named.includes(null) ? null : (named[0] ?? null);
    const parties = partiesOf(table, identity);
    // A table without the identity at all is another finding.
    if (!identifiersTold || parties.length === 0 || parties.includes(party)) return party;
    const related = { span, label: "its identifiers stand here" };
    if (role !== undefined) {
        const params = { table: path, role: role.value, near: nearestParty(role.value, parties) };
        notebook.diagnostics.push(
            entityDiagnostics.report("unknown-candidate-role", { span: role.span, related }, params),
        );
    } else {
        const params = { table: path, identity, column: column.value, roles: parties.filter((one) => one !== null) };
        notebook.diagnostics.push(
            entityDiagnostics.report("candidate-without-party", { span: column.span, related }, params),
        );
    }
    return party;
}
