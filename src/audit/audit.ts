import type { OpenWarehouse } from "../engine/open-warehouse.js";
import type { Entity } from "../model/entity.js";
import type { Identity } from "../model/identity.js";
import type { Origin } from "../model/origin.js";
import { adviceOn } from "./advice.js";
import { openAudited } from "./audited.js";
import { bridgeFigures } from "./bridges.js";
import { connectedValues } from "./connected.js";
import { limitFigures } from "./limits.js";
import { masked, plainly } from "./mask.js";
import { mergeFigures } from "./merges.js";
import { refusalFigures } from "./refusals.js";
import { rejectionFigures } from "./rejections.js";
import type { AuditReport } from "./report.js";
import { profileFigures, typeFigures } from "./sizes.js";

export interface AuditSettings {
    readonly identity: Identity;
    /** Those of the identity tell names and dates of birth. */
    readonly entities: readonly Entity[];
    /** Show values as they are, instead of masked. */
    readonly showValues: boolean;
    /** Where a definition stands, as a reader opens it: `models/person.yaml:8`. */
    readonly locate: (origin: Origin) => string;
}

/**
 * How good the profiles of an identity are, in numbers, with advice on what to change. Reads only; the same warehouse
 * gives the same report.
 *
 * @returns what the warehouse lacks, where it was not built from this model
 */
export async function audit(
    warehouse: OpenWarehouse,
    { identity, entities, showValues, locate }: AuditSettings,
): Promise<AuditReport | { readonly lacks: string }> {
    const audited = openAudited(warehouse, identity, showValues ? plainly : masked);
    if ("lacks" in audited) return audited;
    const profiles = await profileFigures(audited);
    const figures = {
        profiles,
        types: await typeFigures(audited, profiles.profiles),
        connected: await connectedValues(audited),
        refusals: await refusalFigures(audited),
        rejections: await rejectionFigures(audited),
        bridges: await bridgeFigures(audited),
        merges: await mergeFigures(audited, entities, warehouse),
        limits: await limitFigures(audited),
    };
    const advice = adviceOn(figures, identity, locate);
    return { version: 1, identity: identity.name, isMasked: !showValues, ...figures, advice };
}
