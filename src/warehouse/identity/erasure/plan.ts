import type { Dialect } from "../../../dialects/dialect.js";
import type { CustomerModel } from "../../../model/customer-model.js";
import type { Identity } from "../../../model/identity.js";
import type { Relation } from "../../plan/relation.js";
import { planAnchors } from "../anchors.js";
import { planLinks } from "../links.js";
import { gatherObserved, planObservations } from "../observations.js";
import { planObserved } from "../observed.js";
import { planReplacements } from "../replacements.js";
import { planResolved } from "../resolved.js";
import { planErasedIds } from "./erased-ids.js";
import { planErasedRows } from "./erased-rows.js";
import { erasureLayout } from "./layout.js";
import { planRemaining } from "./remaining.js";
import { planRequests } from "./requests.js";
import { planTombstones } from "./tombstones.js";
import { planTraces } from "./traces.js";
import { planWorlds, worldsAsObserved } from "./worlds.js";

/**
 * Plans what stands between the rows that arrived and everybody who reads them, where people may ask to be forgotten:
 * whom each request meant, what is remembered of it, and what remains of the rows.
 */
export function planErasures(
    model: CustomerModel,
    earlier: readonly Relation[],
    dialect: Dialect,
): readonly Relation[] {
    return [
        ...model.identities.flatMap((identity) => planErasure(identity, model, dialect)),
        ...model.sources.flatMap(({ owner, tables }) =>
            tables
                .filter(({ erases }) => erases.length > 0)
                .map((table) => planRemaining(table, owner, model, earlier, dialect)),
        ),
    ];
}

function planErasure(identity: Identity, model: CustomerModel, dialect: Dialect): readonly Relation[] {
    if (identity.erasures === null) return [];
    const layout = erasureLayout(identity, model, dialect);
    const { parts, inputs } = gatherObserved(layout);
    return [
        ...layout.sources.map((source) => planObserved(source, layout)),
        ...parts,
        planTraces(layout, inputs),
        planRequests(layout, identity.erasures, model),
        planWorlds(layout),
        ...planObservations(layout, { parts: [], inputs: [worldsAsObserved(layout)] }),
        planAnchors(layout),
        ...(layout.replaces ? [planReplacements(layout)] : []),
        planLinks(layout),
        planResolved(layout),
        planTombstones(identity, layout),
        planErasedRows(identity, layout),
        planErasedIds(identity, layout, inputs, model),
    ];
}
