import type { CustomerModel } from "../../model/customer-model.js";
import type { Event } from "../../model/event.js";
import { columnNames } from "../../names/column-names.js";
import { cteNames } from "../../names/cte-names.js";
import type { SqlText } from "../../text/sql-text.js";

/** A property that names a row of a keyed entity. */
export interface EntityReference {
    readonly property: string;
    readonly entity: string;
    /** The entity's natural key. */
    readonly key: string;
    readonly foreignKey: string;
}

type Referring = Pick<Event["properties"][number], "name" | "references">;

/** The keyed entities that properties, or the fields of a list, point to. */
export function referencesOf(referring: readonly Referring[], model: CustomerModel): readonly EntityReference[] {
    return referring.flatMap(({ name, references }) => {
        if (references === null) return [];
        const entity = model.entities.find((candidate) => candidate.name === references);
        if (entity?.kind !== "keyed" || entity.key[0] === undefined)
            throw new Error(`${name} references ${references}`);
        return [{ property: name, entity: entity.name, key: entity.key[0], foreignKey: columnNames.foreignKey(name) }];
    });
}

/** The CTE of the entity that a property points to. */
export const referenceRows = (property: string, entity: string): SqlText => cteNames.referenced(entity, property);
