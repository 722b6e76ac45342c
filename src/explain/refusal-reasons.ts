import type { Row } from "../engine/session.js";
import type { Identity } from "../model/identity.js";
import type { RefusalReason } from "./explanation.js";

/** A row of `fct_<identity>_conflicts`, and what is asked besides. */
export interface RefusedRow {
    readonly row: Row;
    readonly identity: Identity;
    readonly left: string;
    readonly right: string;
    /** The values of a type that a profile holds. */
    readonly held: (profile: string, type: string) => Promise<readonly string[]>;
}

type Readers = {
    readonly [Kind in RefusalReason["kind"]]: (
        refused: RefusedRow,
    ) => Promise<Extract<RefusalReason, { readonly kind: Kind }>>;
};

const readers: Readers = {
    per_profile: async ({ row, identity, left, right, held }) => {
        const type = String(row.limited_type);
        return {
            kind: "per_profile",
            type,
            perProfile: Number(row.per_profile),
            origin: identity.identifiers.find(({ name }) => name === type)?.origin ?? identity.origin,
            leftHolds: await held(left, type),
            rightHolds: await held(right, type),
        };
    },
};

/** Why a link was refused, and what of the two profiles shows it. */
export function readReason(refused: RefusedRow): Promise<RefusalReason> {
    // Where nothing but limits refuses links, their relation does not say so.
    const kind = refused.row.reason === undefined ? "per_profile" : String(refused.row.reason);
    if (!isKind(kind)) throw new Error(`a link was refused for a reason that nobody knows: ${kind}`);
    return readers[kind](refused);
}

const isKind = (text: string): text is RefusalReason["kind"] => Object.hasOwn(readers, text);
