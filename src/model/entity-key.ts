import { columnNames } from "../names/column-names.js";
import type { Entity } from "./entity.js";

/** The column that names a row of the entity's dimension, and of all that is computed about it. */
export const keyColumn = (entity: Entity): string =>
    entity.kind === "resolved" ? columnNames.profileId(entity.identity) : columnNames.entityKey(entity.name);
