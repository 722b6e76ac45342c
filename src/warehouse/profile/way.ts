import type { Dialect } from "../../dialects/dialect.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity } from "../../model/entity.js";
import { keyColumn } from "../../model/entity-key.js";
import type { Event } from "../../model/event.js";
import type { Reach } from "../../model/reach.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import { relationNames } from "../../names/relation-names.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { pickOrder } from "../plan/pick-order.js";
import { modelRef } from "../plan/reference.js";
import { isSomebody } from "../plan/somebody.js";
import type { OverView } from "./views.js";

/** How the rows of a fact lead to the rows of an entity. */
export interface Way {
    readonly reach: Reach;
    /** The column of the fact that it begins with. */
    readonly begins: string;
    /** The column that holds the entity's key, where it stands. */
    readonly ends: { readonly relation: string; readonly column: string };
    /** What the query calls that column. */
    readonly key: SqlText;
    readonly over: OverView | null;
    /** What holds of the id of somebody, after the id. */
    readonly somebody: SqlText;
}

export function planWay(entity: Entity, event: Event, reach: Reach, model: CustomerModel, dialect: Dialect): Way {
    const { identifier } = dialect;
    const ofFact = (column: string): Way => {
        const ends = { relation: relationNames.fact(event.name), column };
        return { reach, begins: column, ends, key: identifier(column), over: null, somebody: isSomebody(model) };
    };
    switch (reach.kind) {
        case "profile":
            return ofFact(keyColumn(entity));
        case "role":
            if (entity.kind !== "resolved") throw new Error(`${entity.name} has no identity, and so no roles`);
            return ofFact(columnNames.profileId(entity.identity, reach.party));
        case "property":
            return ofFact(columnNames.foreignKey(reach.property));
        case "relationship": {
            const relationship = model.relationships.find(({ name }) => name === reach.relationship);
            if (relationship === undefined) throw new Error(`there is no relationship ${reach.relationship}`);
            const { from, to, cardinality } = relationship;
            const stays = cteNames.stays(relationship.name);
            const begins = columnNames.profileId(from.identity, reach.party);
            const relation = relationNames.dimension(relationship.name);
            const over = {
                relationship: modelRef(relation, dialect),
                stays,
                facts: cteNames.facts(event.name),
                reached: cteNames.reached(event.name),
                event_id: identifier(columnNames.eventId(event.name)),
                member: identifier(begins),
                from: identifier(from.column),
                to: identifier(to.column),
                pick:
                    cardinality === "one"
                        ? pickOrder(relationship, dialect, (column) => sql`${stays}.${column}`)
                        : null,
            };
            // The fact may have a column of the key's own name.
            const key = identifier(cteNames.reached(entity.name));
            return { reach, begins, ends: { relation, column: to.column }, key, over, somebody: isSomebody(model) };
        }
    }
}
