import type { DimBuyer } from "./rows/dim-buyer.js";
import type { DimBuyerAliases } from "./rows/dim-buyer-aliases.js";
import type { DimBuyerIdentifiers } from "./rows/dim-buyer-identifiers.js";
import type { DimDate } from "./rows/dim-date.js";
import type { DimFlower } from "./rows/dim-flower.js";
import type { FctBouquetOrdered } from "./rows/fct-bouquet-ordered.js";
import type { FctBouquetOrderedInvalid } from "./rows/fct-bouquet-ordered-invalid.js";
import type { FctBouquetOrderedItems } from "./rows/fct-bouquet-ordered-items.js";
import type { FctBuyerActivity } from "./rows/fct-buyer-activity.js";
import type { FctBuyerConflicts } from "./rows/fct-buyer-conflicts.js";
import type { FctBuyerIdentityEvents } from "./rows/fct-buyer-identity-events.js";
import type { FctBuyerRejections } from "./rows/fct-buyer-rejections.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_buyer: DimBuyer;
    readonly dim_buyer_aliases: DimBuyerAliases;
    readonly dim_buyer_identifiers: DimBuyerIdentifiers;
    readonly dim_date: DimDate;
    readonly dim_flower: DimFlower;
    readonly fct_bouquet_ordered: FctBouquetOrdered;
    readonly fct_bouquet_ordered_invalid: FctBouquetOrderedInvalid;
    readonly fct_bouquet_ordered_items: FctBouquetOrderedItems;
    readonly fct_buyer_activity: FctBuyerActivity;
    readonly fct_buyer_conflicts: FctBuyerConflicts;
    readonly fct_buyer_identity_events: FctBuyerIdentityEvents;
    readonly fct_buyer_rejections: FctBuyerRejections;
}
