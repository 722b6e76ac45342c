import type { IdentityDeclaration } from "../../language/identity.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Identity } from "../identity.js";
import type { Carrier } from "./carrier.js";
import type { Notebook } from "./notebook.js";

/** Holds `max_profile_size` against what the limits of the types allow together. */
export function checkProfileSize(
    { max_profile_size: declared }: IdentityDeclaration,
    { name, identifiers, maxProfileSize }: Identity,
    carriers: readonly Carrier[],
    notebook: Notebook,
): void {
    if (declared === undefined || maxProfileSize === null) return;
    const { count } = maxProfileSize;
    const seen = identifiers.filter((type) => carriers.some(({ types }) => types.includes(type.name)));
    const allowed = seen.reduce((sum, { perProfile }) => sum + (perProfile ?? 0), 0);
    const place = { span: declared.count.span };
    if (allowed > count) {
        notebook.diagnostics.push(identityDiagnostics.report("size-below-limits", place, { name, count, allowed }));
        return;
    }
    // What was replaced counts towards no limit, and towards the size all the same.
    const areAllLimited = seen.length > 0 && seen.every(({ perProfile }) => perProfile !== null);
    if (areAllLimited && !carriers.some(({ isMergeRecord }) => isMergeRecord)) {
        const because = `its types have limits that allow ${allowed} together`;
        const params = { identifier: name, key: "max_profile_size", because };
        notebook.diagnostics.push(identityDiagnostics.report("idle-limit", place, params));
    }
}
