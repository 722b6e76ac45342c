import type { Row } from "../engine/session.js";
import { attachOnlyPath, type Identity } from "../model/identity.js";
import type { Origin } from "../model/origin.js";
import type { RefusalKind } from "../warehouse/identity/conflicts.js";
import type { Decision, IdentifierName, RefusalReason } from "./explanation.js";

/** A row of `fct_<identity>_conflicts`, and what is asked besides. */
export interface RefusedRow {
    readonly row: Row;
    readonly identity: Identity;
    readonly left: string;
    readonly right: string;
    /** The values of a type that a profile holds. */
    readonly held: (profile: string, type: string) => Promise<readonly string[]>;
    /** The identifier that names a profile. */
    readonly founding: (profile: string) => Promise<IdentifierName>;
    /** What people decided, by the id of the decision. */
    readonly decision: (id: string) => Promise<Decision>;
}

type Readers = {
    readonly [Kind in RefusalKind]: (refused: RefusedRow) => Promise<Extract<RefusalReason, { readonly kind: Kind }>>;
};

const readers: Readers = {
    different: async ({ row, identity, decision }) => ({
        kind: "different",
        decision: await decision(String(row.override_id)),
        origin: { ...identity.origin, path: `${identity.origin.path}.overrides` },
    }),
    per_profile: async ({ row, identity, left, right, held }) => {
        const type = String(row.limited_type);
        return {
            kind: "per_profile",
            type,
            perProfile: Number(row.per_profile),
            origin: originOf(type, identity),
            leftHolds: await held(left, type),
            rightHolds: await held(right, type),
        };
    },
    attach_only: async ({ row, identity, left, right, founding }) => {
        const type = String(row.limited_type);
        const origin = originOf(type, identity);
        return {
            kind: "attach_only",
            type,
            origin: { ...origin, path: attachOnlyPath(origin) },
            leftHolds: await founding(left),
            rightHolds: await founding(right),
        };
    },
};

const originOf = (type: string, { identifiers, origin }: Identity): Origin =>
    identifiers.find(({ name }) => name === type)?.origin ?? origin;

/** Why a link was refused, and what of the two profiles shows it. */
export function readReason(refused: RefusedRow): Promise<RefusalReason> {
    // Where nothing but limits refuses links, their relation does not say so.
    const kind = refused.row.reason === undefined ? "per_profile" : String(refused.row.reason);
    if (!isKind(kind)) throw new Error(`a link was refused for a reason that nobody knows: ${kind}`);
    return readers[kind](refused);
}

const isKind = (text: string): text is RefusalKind => Object.hasOwn(readers, text);
