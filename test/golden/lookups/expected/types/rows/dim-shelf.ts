import type { ShelfKey } from "../ids.js";

/** A shelf. */
export interface DimShelf {
    /** Surrogate key: a hash of shelf; 'unknown' for the unknown shelf. Primary key. */
    readonly shelf_key: ShelfKey;
    /** Shelf. */
    readonly shelf: string | null;
    /** Topic. */
    readonly topic: string | null;
    /** Topic. */
    readonly parent_topic: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
