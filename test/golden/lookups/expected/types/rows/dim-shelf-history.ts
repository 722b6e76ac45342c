import type { ShelfKey } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** A shelf. As it was: one row per version of the shelf, half-open in time. */
export interface DimShelfHistory {
    /** Key of the version: a hash of the shelf and the moment it began. Primary key. */
    readonly shelf_version_id: string;
    /** Surrogate key: a hash of shelf; 'unknown' for the unknown shelf. */
    readonly shelf_key: ShelfKey;
    /** Shelf. */
    readonly shelf: string | null;
    /** Topic. */
    readonly topic: string | null;
    /** Topic. */
    readonly parent_topic: string | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
