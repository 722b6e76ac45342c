import type { DimCustomer } from "./rows/dim-customer.js";
import type { DimCustomer360 } from "./rows/dim-customer-360.js";
import type { DimCustomerProvenance } from "./rows/dim-customer-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { FctOrderCompleted } from "./rows/fct-order-completed.js";
import type { FctOrderCompletedInvalid } from "./rows/fct-order-completed-invalid.js";
import type { FctPersonActivity } from "./rows/fct-person-activity.js";
import type { FctPersonConflicts } from "./rows/fct-person-conflicts.js";
import type { FctPersonIdentityEvents } from "./rows/fct-person-identity-events.js";
import type { FctPersonRejections } from "./rows/fct-person-rejections.js";

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
    readonly fct_order_completed: FctOrderCompleted;
    readonly fct_order_completed_invalid: FctOrderCompletedInvalid;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
