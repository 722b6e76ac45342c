import type { Text } from "../../language/located.js";
import { reservedParties } from "../../names/own-party.js";
import { nearest } from "../../text/nearest.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { SourceTable } from "../source.js";
import { checkLength } from "./naming.js";
import type { Notebook } from "./notebook.js";

/**
 * The party that a role means: null for whose row it is. A role that is called like its identity says no more than
 * the identity does.
 */
export function partyOf(role: Text | undefined, identity: string, notebook: Notebook): string | null {
    if (role === undefined || role.value === identity) return null;
    checkLength(role, notebook);
    if (reservedParties.includes(role.value)) {
        const params = { role: role.value };
        notebook.diagnostics.push(identityDiagnostics.report("reserved-role", { span: role.span }, params));
    }
    return role.value;
}

/** The parties of an identity that rows of a table name, in declared order; null is whose row it is. */
export function partiesOf({ identifiers }: SourceTable, identity: string): readonly (string | null)[] {
    return [...new Set(identifiers.filter((one) => one.identity === identity).map(({ role }) => role))];
}

/** The name of a party that was probably meant. */
export const nearestParty = (role: string, parties: readonly (string | null)[]): string | undefined =>
    nearest(
        role,
        parties.filter((party) => party !== null),
    );
