import type { IdentifierDeclaration, IdentityDeclaration, ProfileLimitDeclaration } from "../../language/identity.js";
import { columnNames } from "../../names/column-names.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { DurationUnit } from "../duration.js";
import { attachOnlyPath, type IdentifierType, type Identity } from "../identity.js";
import type { Project } from "../project.js";
import { blockedValues } from "./blocked-values.js";
import { describe, ownerOf } from "./definitions.js";
import { sentenceOf } from "./describe.js";
import { hasIdentifier } from "./known-identity.js";
import { checkLength } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { nullLikePacksOf } from "./null-like.js";

// Of these, the columns `<name>_id` stand beside the profile's own in relations of identities, entities and events.
const reservedNames = new Set(
    "node link alias anchor observation activity event row offer candidate provenance".split(" "),
);

/** An identity as its own declaration tells it; what tables have to say, its overrides too, is looked at later. */
export function analyzeIdentity(
    declaration: IdentityDeclaration,
    project: Project | undefined,
    notebook: Notebook,
): Identity {
    const name = declaration.name.value;
    const origin = define(notebook, `identities.${name}`, declaration.name.span);
    if (reservedNames.has(name)) {
        const params = { name, column: columnNames.profileId(name) };
        notebook.diagnostics.push(identityDiagnostics.report("reserved-name", { span: declaration.name.span }, params));
    }
    const plain = declaration.identifiers.map((type, index): IdentifierType => {
        checkLength(type.name, notebook);
        const own = define(notebook, `${origin.path}.identifiers.${type.name.value}`, type.name.span);
        if (type.attach_only !== undefined) define(notebook, attachOnlyPath(own), type.attach_only.span);
        const normalize = type.normalize?.value ?? { kind: "trim" };
        const nullLike = nullLikePacksOf(type.null_like, normalize, notebook);
        return {
            name: type.name.value,
            description: type.description?.value ?? sentenceOf(type.name.value),
            rank: index + 1,
            normalize,
            perProfile: type.per_profile?.value ?? null,
            maxProfiles: null,
            attachOnly: type.attach_only?.value ?? false,
            keep: type.keep?.value ?? "earliest",
            block: blockedValues(type.block ?? [], normalize, nullLike, notebook),
            nullLike,
            expiresAfter: expiryOf(type, notebook),
            asObserved: type.attribute?.value === "as_observed",
            origin: own,
        };
    });
    const identity: Identity = {
        name,
        description: describe(declaration, "identity", notebook),
        owner: declaration.owner === undefined ? null : ownerOf(declaration, "identity", project, notebook),
        version: declaration.version?.value ?? "0.1.0",
        identifiers: plain,
        maxProfileSize: sizeOf(declaration),
        erasures: null,
        overrides: null,
        origin,
    };
    const limited = declaration.identifiers.map((type, index) => {
        const own = plain[index];
        if (own === undefined) throw new Error(`${name} lost an identifier`);
        return { ...own, maxProfiles: limitOf(type, identity, notebook) };
    });
    return { ...identity, identifiers: limited };
}

/** What a day can hold happens in one life. */
const shortestExpiry: Readonly<Record<DurationUnit, number>> = {
    second: 86_400,
    minute: 1_440,
    hour: 24,
    day: 1,
    week: 1,
    month: 1,
    year: 1,
};

function expiryOf(
    { name, per_profile, expires_after: expiry }: IdentifierDeclaration,
    { diagnostics }: Notebook,
): IdentifierType["expiresAfter"] {
    if (expiry === undefined) return null;
    const { count, unit } = expiry.value;
    const params = { identifier: name.value };
    if (count < shortestExpiry[unit]) {
        diagnostics.push(identityDiagnostics.report("short-expiry", { span: expiry.span }, params));
    } else if (per_profile?.value === 1) {
        diagnostics.push(identityDiagnostics.report("expiring-name", { span: expiry.span }, params));
    }
    return expiry.value;
}

const sizeOf = ({ max_profile_size: size }: IdentityDeclaration): Identity["maxProfileSize"] =>
    size === undefined ? null : { count: size.count.value, severity: size.severity };

function limitOf(
    { name, max_profiles: limit }: IdentifierDeclaration,
    identity: Identity,
    notebook: Notebook,
): IdentifierType["maxProfiles"] {
    if (limit === undefined) return null;
    const of =
        limit.of === undefined
            ? strongestOther(name.value, identity)
            : measure(name.value, limit.of, identity, notebook);
    if (of !== undefined) return { count: limit.count.value, of };
    if (limit.of === undefined) {
        const params = { identifier: name.value };
        notebook.diagnostics.push(identityDiagnostics.report("limit-without-measure", { span: limit.span }, params));
    }
    return null;
}

/** A plain limit counts the strongest other type of which a profile holds one. */
const strongestOther = (name: string, { identifiers }: Identity): string | undefined =>
    identifiers.find((type) => type.perProfile === 1 && type.name !== name)?.name;

function measure(
    name: string,
    of: NonNullable<ProfileLimitDeclaration["of"]>,
    identity: Identity,
    notebook: Notebook,
): string | undefined {
    if (of.value === name) {
        notebook.diagnostics.push(
            identityDiagnostics.report("limit-of-itself", { span: of.span }, { identifier: name }),
        );
        return undefined;
    }
    return hasIdentifier(identity, of, notebook) ? of.value : undefined;
}
