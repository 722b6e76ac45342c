import type { DimBorrower } from "./rows/dim-borrower.js";
import type { DimBorrower360 } from "./rows/dim-borrower-360.js";
import type { DimBorrowerProvenance } from "./rows/dim-borrower-provenance.js";
import type { DimReader } from "./rows/dim-reader.js";
import type { DimReaderAliases } from "./rows/dim-reader-aliases.js";
import type { DimReaderIdentifiers } from "./rows/dim-reader-identifiers.js";
import type { DimShelf } from "./rows/dim-shelf.js";
import type { DimShelfHistory } from "./rows/dim-shelf-history.js";
import type { FctBookLent } from "./rows/fct-book-lent.js";
import type { FctBookLentInvalid } from "./rows/fct-book-lent-invalid.js";
import type { FctReaderActivity } from "./rows/fct-reader-activity.js";
import type { FctReaderConflicts } from "./rows/fct-reader-conflicts.js";
import type { FctReaderIdentityEvents } from "./rows/fct-reader-identity-events.js";
import type { FctReaderRejections } from "./rows/fct-reader-rejections.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_borrower: DimBorrower;
    readonly dim_borrower_360: DimBorrower360;
    readonly dim_borrower_provenance: DimBorrowerProvenance;
    readonly dim_reader: DimReader;
    readonly dim_reader_aliases: DimReaderAliases;
    readonly dim_reader_identifiers: DimReaderIdentifiers;
    readonly dim_shelf: DimShelf;
    readonly dim_shelf_history: DimShelfHistory;
    readonly fct_book_lent: FctBookLent;
    readonly fct_book_lent_invalid: FctBookLentInvalid;
    readonly fct_reader_activity: FctReaderActivity;
    readonly fct_reader_conflicts: FctReaderConflicts;
    readonly fct_reader_identity_events: FctReaderIdentityEvents;
    readonly fct_reader_rejections: FctReaderRejections;
}
