import type { DimCounter } from "./rows/dim-counter.js";
import type { DimDate } from "./rows/dim-date.js";
import type { DimHolder } from "./rows/dim-holder.js";
import type { DimHolderAliases } from "./rows/dim-holder-aliases.js";
import type { DimHolderIdentifiers } from "./rows/dim-holder-identifiers.js";
import type { FctHolderActivity } from "./rows/fct-holder-activity.js";
import type { FctHolderConflicts } from "./rows/fct-holder-conflicts.js";
import type { FctHolderIdentityEvents } from "./rows/fct-holder-identity-events.js";
import type { FctHolderRejections } from "./rows/fct-holder-rejections.js";
import type { FctReceiptPaid } from "./rows/fct-receipt-paid.js";
import type { FctReceiptPaidInvalid } from "./rows/fct-receipt-paid-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_counter: DimCounter;
    readonly dim_date: DimDate;
    readonly dim_holder: DimHolder;
    readonly dim_holder_aliases: DimHolderAliases;
    readonly dim_holder_identifiers: DimHolderIdentifiers;
    readonly fct_holder_activity: FctHolderActivity;
    readonly fct_holder_conflicts: FctHolderConflicts;
    readonly fct_holder_identity_events: FctHolderIdentityEvents;
    readonly fct_holder_rejections: FctHolderRejections;
    readonly fct_receipt_paid: FctReceiptPaid;
    readonly fct_receipt_paid_invalid: FctReceiptPaidInvalid;
}
