import type { DimCustomer } from "./rows/dim-customer.js";
import type { DimCustomer360 } from "./rows/dim-customer-360.js";
import type { DimCustomerProvenance } from "./rows/dim-customer-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { FctOrderPlaced } from "./rows/fct-order-placed.js";
import type { FctOrderPlacedInvalid } from "./rows/fct-order-placed-invalid.js";
import type { FctPersonActivity } from "./rows/fct-person-activity.js";
import type { FctPersonConflicts } from "./rows/fct-person-conflicts.js";
import type { FctPersonIdentityEvents } from "./rows/fct-person-identity-events.js";
import type { FctPersonRejections } from "./rows/fct-person-rejections.js";
import type { FctSiteVisited } from "./rows/fct-site-visited.js";
import type { FctSiteVisitedInvalid } from "./rows/fct-site-visited-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_customer: DimCustomer;
    readonly dim_customer_360: DimCustomer360;
    readonly dim_customer_provenance: DimCustomerProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly fct_order_placed: FctOrderPlaced;
    readonly fct_order_placed_invalid: FctOrderPlacedInvalid;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
    readonly fct_site_visited: FctSiteVisited;
    readonly fct_site_visited_invalid: FctSiteVisitedInvalid;
}
