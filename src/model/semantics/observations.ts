import type { IdentifierDeclaration, IdentityDeclaration } from "../../language/identity.js";
import { replacedParty, replacingParty } from "../../names/own-party.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { IdentifierType, Identity } from "../identity.js";
import type { Carrier } from "./carrier.js";
import { checkAttachOnly, checkKeep } from "./idle-rules.js";
import type { KnownTable } from "./known-table.js";
import type { Notebook } from "./notebook.js";
import { partiesOf } from "./parties.js";
import { checkProfileSize } from "./profile-size.js";

/** Looks at an identity together with the tables that feed it: what is never seen, and what can never happen. */
export function checkObservations(
    declaration: IdentityDeclaration,
    identity: Identity,
    tables: readonly KnownTable[],
    notebook: Notebook,
): void {
    const carriers = tables.flatMap((known): readonly Carrier[] => {
        const own = known.table.identifiers.filter((identifier) => identifier.identity === identity.name);
        return partiesOf(known.table, identity.name).map((party) => ({
            known,
            types: own.filter(({ role }) => role === party).map(({ type }) => type),
            isMergeRecord: party === replacedParty || party === replacingParty,
        }));
    });
    const told = tables.every(({ identifiersTold }) => identifiersTold);
    for (const type of told ? identity.identifiers : []) {
        const declared = declaration.identifiers.find(({ name }) => name.value === type.name);
        if (declared !== undefined)
            checkType(declared, type, identity, carriers, declaration.overrides !== undefined, notebook);
    }
    if (told) checkProfileSize(declaration, identity, carriers, notebook);
    for (const known of new Set(carriers.map((carrier) => carrier.known))) checkFirstSeen(known, notebook);
}

function checkType(
    declared: IdentifierDeclaration,
    type: IdentifierType,
    identity: Identity,
    all: readonly Carrier[],
    decides: boolean,
    notebook: Notebook,
): void {
    const params = { identity: identity.name, identifier: type.name };
    const place = { span: declared.name.span };
    const carriers = all.filter(({ types }) => types.includes(type.name));
    const [first, ...others] = carriers;
    if (first === undefined) {
        const code = type.perProfile === 1 ? "unique-identifier-without-source" : "unobserved-identifier";
        notebook.diagnostics.push(identityDiagnostics.report(code, place, params));
        return;
    }
    if (others.length === 0 && first.types.length === 1 && identity.identifiers.length > 1) {
        const related = { span: first.known.span, label: "its only table" };
        const table = first.known.path;
        notebook.diagnostics.push(
            identityDiagnostics.report("isolated-identifier", { ...place, related }, { ...params, table }),
        );
        return;
    }
    checkLimits(declared, type, carriers, notebook);
    checkAttachOnly(declared, type, identity, carriers, decides, notebook);
    checkKeep(declared, type, identity, carriers, decides, notebook);
    checkAttribution(declared, type, identity, carriers, notebook);
}

function checkLimits(
    declared: IdentifierDeclaration,
    { name, perProfile, maxProfiles, expiresAfter }: IdentifierType,
    carriers: readonly Carrier[],
    notebook: Notebook,
): void {
    const idle = (key: "max_profiles" | "per_profile", because: string): void => {
        const place = { span: declared[key]?.span ?? declared.name.span };
        notebook.diagnostics.push(identityDiagnostics.report("idle-limit", place, { identifier: name, key, because }));
    };
    if (maxProfiles !== null && !carriers.some(({ types }) => types.includes(maxProfiles.of))) {
        idle("max_profiles", `no table carries it beside \`${maxProfiles.of}\``);
    }
    if (expiresAfter !== null && carriers.every(({ known }) => isUndated(known))) {
        const place = { span: declared.expires_after?.span ?? declared.name.span };
        notebook.diagnostics.push(identityDiagnostics.report("idle-expiry", place, { identifier: name }));
    }
    // A limit of one also makes the identifier a column of the dimension, so it is never idle.
    if (perProfile !== null && perProfile > 1 && carriers.every(({ types }) => types.length === 1)) {
        idle("per_profile", "no table carries it beside another identifier, so no link brings two of them together");
    }
}

/** Somebody must be able to be seen with a value that events are given away by. */
function checkAttribution(
    { attribute }: IdentifierDeclaration,
    { name, rank }: IdentifierType,
    { identifiers }: Identity,
    carriers: readonly Carrier[],
    notebook: Notebook,
): void {
    if (attribute === undefined) return;
    const holders = identifiers.filter((type) => type.rank < rank && !type.asObserved);
    if (carriers.some(({ types }) => holders.some((holder) => types.includes(holder.name)))) return;
    const place = { span: attribute.span };
    notebook.diagnostics.push(identityDiagnostics.report("idle-attribution", place, { identifier: name }));
}

/** An overwritten row dates its identifiers by `created_at` alone. */
function checkFirstSeen({ table, path, span }: KnownTable, notebook: Notebook): void {
    if (!isUndated({ table })) return;
    notebook.diagnostics.push(identityDiagnostics.report("no-stable-first-seen", { span }, { table: path }));
}

const isUndated = ({ table: { changes } }: Pick<KnownTable, "table">): boolean =>
    changes.kind === "overwrite" && changes.createdAt === null;
