import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import { snapshotsOf } from "../../model/snapshots.js";
import type { Relation } from "../plan/relation.js";
import { planChanges } from "./changes.js";
import { planSnapshot } from "./snapshot.js";
import { planState } from "./state.js";

/**
 * Plans what is kept of the tables that are written over and that an entity wants a history of: what they are, what
 * builds have seen of them, and that as a log.
 */
export function planSnapshots(model: CustomerModel, dialect: Dialect): readonly Relation[] {
    return snapshotsOf(model).flatMap((snapshot) => {
        const { table } = snapshot;
        const source = model.sources.find(({ name }) => name === table.source);
        if (source === undefined) throw new Error(`there is no source ${table.source}`);
        const { name, owner, version } = source;
        const surroundings = { definition: { name, owner, version, origin: table.origin }, dialect };
        return [planState, planSnapshot, planChanges].map((plan) => plan(snapshot, surroundings));
    });
}
