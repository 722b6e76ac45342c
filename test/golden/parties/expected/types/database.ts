import type { DimCompany } from "./rows/dim-company.js";
import type { DimCompanyAliases } from "./rows/dim-company-aliases.js";
import type { DimCompanyIdentifiers } from "./rows/dim-company-identifiers.js";
import type { DimCustomer } from "./rows/dim-customer.js";
import type { DimCustomer360 } from "./rows/dim-customer-360.js";
import type { DimCustomerProvenance } from "./rows/dim-customer-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { FctCompanyConflicts } from "./rows/fct-company-conflicts.js";
import type { FctCompanyIdentityEvents } from "./rows/fct-company-identity-events.js";
import type { FctCompanyRejections } from "./rows/fct-company-rejections.js";
import type { FctPersonActivity } from "./rows/fct-person-activity.js";
import type { FctPersonConflicts } from "./rows/fct-person-conflicts.js";
import type { FctPersonIdentityEvents } from "./rows/fct-person-identity-events.js";
import type { FctPersonRejections } from "./rows/fct-person-rejections.js";
import type { FctShipmentSent } from "./rows/fct-shipment-sent.js";
import type { FctShipmentSentInvalid } from "./rows/fct-shipment-sent-invalid.js";

/**
 * The warehouse as Kysely sees it.
 *
 * @example
 * const db = new Kysely<Database>({ dialect });
 */
export interface Database {
    readonly dim_company: DimCompany;
    readonly dim_company_aliases: DimCompanyAliases;
    readonly dim_company_identifiers: DimCompanyIdentifiers;
    readonly dim_customer: DimCustomer;
    readonly dim_customer_360: DimCustomer360;
    readonly dim_customer_provenance: DimCustomerProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly fct_company_conflicts: FctCompanyConflicts;
    readonly fct_company_identity_events: FctCompanyIdentityEvents;
    readonly fct_company_rejections: FctCompanyRejections;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
    readonly fct_shipment_sent: FctShipmentSent;
    readonly fct_shipment_sent_invalid: FctShipmentSentInvalid;
}
