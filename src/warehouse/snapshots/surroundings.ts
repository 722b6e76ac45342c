import type { Dialect } from "../../dialects/dialect.js";
import type { Definition } from "../plan/make-relation.js";

/** What every relation of a snapshot is planned with. */
export interface Surroundings {
    /** The source, which the relations belong to; they cite the table. */
    readonly definition: Definition;
    readonly dialect: Dialect;
}
