import type { DimAccount } from "./rows/dim-account.js";
import type { DimAccount360 } from "./rows/dim-account-360.js";
import type { DimAccountMember } from "./rows/dim-account-member.js";
import type { DimCustomer } from "./rows/dim-customer.js";
import type { DimCustomer360 } from "./rows/dim-customer-360.js";
import type { DimCustomerHistory } from "./rows/dim-customer-history.js";
import type { DimCustomerProvenance } from "./rows/dim-customer-provenance.js";
import type { DimDate } from "./rows/dim-date.js";
import type { DimHousehold } from "./rows/dim-household.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { DimProduct } from "./rows/dim-product.js";
import type { DimProduct360 } from "./rows/dim-product-360.js";
import type { DimProductHistory } from "./rows/dim-product-history.js";
import type { DimStore } from "./rows/dim-store.js";
import type { DimStore360 } from "./rows/dim-store-360.js";
import type { FctCartUpdated } from "./rows/fct-cart-updated.js";
import type { FctCartUpdatedInvalid } from "./rows/fct-cart-updated-invalid.js";
import type { FctOrderCompleted } from "./rows/fct-order-completed.js";
import type { FctOrderCompletedInvalid } from "./rows/fct-order-completed-invalid.js";
import type { FctOrderCompletedItems } from "./rows/fct-order-completed-items.js";
import type { FctOrderRefunded } from "./rows/fct-order-refunded.js";
import type { FctOrderRefundedInvalid } from "./rows/fct-order-refunded-invalid.js";
import type { FctPageViewed } from "./rows/fct-page-viewed.js";
import type { FctPageViewedInvalid } from "./rows/fct-page-viewed-invalid.js";
import type { FctPersonActivity } from "./rows/fct-person-activity.js";
import type { FctPersonConflicts } from "./rows/fct-person-conflicts.js";
import type { FctPersonIdentityEvents } from "./rows/fct-person-identity-events.js";
import type { FctPersonRejections } from "./rows/fct-person-rejections.js";
import type { FctPointsEarned } from "./rows/fct-points-earned.js";
import type { FctPointsEarnedInvalid } from "./rows/fct-points-earned-invalid.js";
import type { FctProductViewed } from "./rows/fct-product-viewed.js";
import type { FctProductViewedInvalid } from "./rows/fct-product-viewed-invalid.js";
import type { FctProductWished } from "./rows/fct-product-wished.js";
import type { FctProductWishedInvalid } from "./rows/fct-product-wished-invalid.js";
import type { FctTicketOpened } from "./rows/fct-ticket-opened.js";
import type { FctTicketOpenedInvalid } from "./rows/fct-ticket-opened-invalid.js";
import type { FctWebSession } from "./rows/fct-web-session.js";
import type { FctWebSessionEvents } from "./rows/fct-web-session-events.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_account: DimAccount;
    readonly dim_account_360: DimAccount360;
    readonly dim_account_member: DimAccountMember;
    readonly dim_customer: DimCustomer;
    readonly dim_customer_360: DimCustomer360;
    readonly dim_customer_history: DimCustomerHistory;
    readonly dim_customer_provenance: DimCustomerProvenance;
    readonly dim_date: DimDate;
    readonly dim_household: DimHousehold;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly dim_product: DimProduct;
    readonly dim_product_360: DimProduct360;
    readonly dim_product_history: DimProductHistory;
    readonly dim_store: DimStore;
    readonly dim_store_360: DimStore360;
    readonly fct_cart_updated: FctCartUpdated;
    readonly fct_cart_updated_invalid: FctCartUpdatedInvalid;
    readonly fct_order_completed: FctOrderCompleted;
    readonly fct_order_completed_invalid: FctOrderCompletedInvalid;
    readonly fct_order_completed_items: FctOrderCompletedItems;
    readonly fct_order_refunded: FctOrderRefunded;
    readonly fct_order_refunded_invalid: FctOrderRefundedInvalid;
    readonly fct_page_viewed: FctPageViewed;
    readonly fct_page_viewed_invalid: FctPageViewedInvalid;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
    readonly fct_points_earned: FctPointsEarned;
    readonly fct_points_earned_invalid: FctPointsEarnedInvalid;
    readonly fct_product_viewed: FctProductViewed;
    readonly fct_product_viewed_invalid: FctProductViewedInvalid;
    readonly fct_product_wished: FctProductWished;
    readonly fct_product_wished_invalid: FctProductWishedInvalid;
    readonly fct_ticket_opened: FctTicketOpened;
    readonly fct_ticket_opened_invalid: FctTicketOpenedInvalid;
    readonly fct_web_session: FctWebSession;
    readonly fct_web_session_events: FctWebSessionEvents;
}
