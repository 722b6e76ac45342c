import type { IdentifierDeclaration } from "../../language/identity.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { IdentifierType, Identity } from "../identity.js";
import type { Carrier } from "./carrier.js";
import type { Notebook } from "./notebook.js";

/**
 * `attach_only` refuses a link between two groups that both hold something stronger: can there be any?
 *
 * @param decides people say what is the same and what is not, so that any link may be there, and be refused
 */
export function checkAttachOnly(
    declared: IdentifierDeclaration,
    type: IdentifierType,
    identity: Identity,
    carriers: readonly Carrier[],
    decides: boolean,
    notebook: Notebook,
): void {
    if (!type.attachOnly) return;
    const because = whyNothingAttaches(type, identity, carriers, decides);
    if (because === undefined) return;
    const place = { span: declared.attach_only?.span ?? declared.name.span };
    notebook.diagnostics.push(
        identityDiagnostics.report("idle-attach-only", place, { identifier: type.name, because }),
    );
}

function whyNothingAttaches(
    { name, rank, maxProfiles }: IdentifierType,
    identity: Identity,
    carriers: readonly Carrier[],
    decides: boolean,
): string | undefined {
    const stronger = namesOf(identity, (other) => other.rank < rank);
    const [only, ...others] = stronger;
    if (only === undefined) return "no type is stronger";
    if (!carriers.some(({ types }) => types.some((other) => stronger.includes(other)))) {
        return "no table carries it beside a stronger identifier";
    }
    // A second value in its row, or one that took its place, would tie two of the only stronger type all the same.
    const standsAlone = carriers.every((carrier) => !carrier.isMergeRecord && countOf(name, carrier) === 1);
    if (others.length === 0 && standsAlone && !decides && maxProfiles?.count === 1 && maxProfiles.of === only) {
        return `\`max_profiles\` already rejects a value that is seen with two \`${only}\``;
    }
    return undefined;
}

/** `keep: latest` orders the links that end in the type: can any of them be refused, and does the order differ? */
export function checkKeep(
    declared: IdentifierDeclaration,
    type: IdentifierType,
    identity: Identity,
    carriers: readonly Carrier[],
    decides: boolean,
    notebook: Notebook,
): void {
    if (type.keep === "earliest") return;
    const because = whyOrderIsIdle(type, identity, carriers, decides);
    if (because === undefined) return;
    const place = { span: declared.keep?.span ?? declared.name.span };
    notebook.diagnostics.push(identityDiagnostics.report("idle-keep", place, { identifier: type.name, because }));
}

function whyOrderIsIdle(
    { name, rank, attachOnly }: IdentifierType,
    identity: Identity,
    carriers: readonly Carrier[],
    decides: boolean,
): string | undefined {
    const stronger = namesOf(identity, (other) => other.rank < rank);
    const linking = carriers.filter(
        (carrier) =>
            !carrier.isMergeRecord &&
            (countOf(name, carrier) > 1 || carrier.types.some((other) => stronger.includes(other))),
    );
    if (linking.length === 0) return "no table carries it beside a stronger identifier or a second one of its own";
    // Links of weaker types come later: when these are applied, no group holds anything that only those could bring.
    const isLimited = identity.identifiers.some((other) => other.rank <= rank && other.perProfile !== null);
    if (!isLimited && !decides && !(attachOnly && stronger.length > 0)) {
        return "neither it nor a stronger type has a limit, so no link of it is ever refused";
    }
    if (linking.every(({ known }) => known.table.changes.kind === "overwrite")) {
        return "all its tables are written over, so all of its links are of today";
    }
    return undefined;
}

const countOf = (name: string, { types }: Carrier): number => types.filter((other) => other === name).length;

const namesOf = ({ identifiers }: Identity, wanted: (type: IdentifierType) => boolean): readonly string[] =>
    identifiers.filter(wanted).map(({ name }) => name);
