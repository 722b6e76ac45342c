import type { PersonId } from "../ids.js";
import type { Timestamp } from "../scalars.js";

/** Which source row gave each attribute of a reader its value. */
export interface DimReaderProvenance {
    /** Key of the row: the winning offer. Primary key. */
    readonly provenance_id: string;
    /** The profile whose attribute it is. */
    readonly person_id: PersonId;
    /** The attribute that took the value. */
    readonly attribute: string;
    /** Table of the row the value stands in. */
    readonly source_table: string;
    /** Key of the row the value stands in. */
    readonly source_key: string;
    /** Column the value stands in. */
    readonly source_column: string;
    /** When the row last changed, UTC. */
    readonly updated_at: Timestamp | null;
}
