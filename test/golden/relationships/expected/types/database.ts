import type { DimAccount } from "./rows/dim-account.js";
import type { DimAccount360 } from "./rows/dim-account-360.js";
import type { DimAccountHolder } from "./rows/dim-account-holder.js";
import type { DimBranch } from "./rows/dim-branch.js";
import type { DimClient } from "./rows/dim-client.js";
import type { DimClient360 } from "./rows/dim-client-360.js";
import type { DimClientBranch } from "./rows/dim-client-branch.js";
import type { DimClientProvenance } from "./rows/dim-client-provenance.js";
import type { DimCompany } from "./rows/dim-company.js";
import type { DimCompanyAliases } from "./rows/dim-company-aliases.js";
import type { DimCompanyIdentifiers } from "./rows/dim-company-identifiers.js";
import type { DimFirm } from "./rows/dim-firm.js";
import type { DimFirm360 } from "./rows/dim-firm-360.js";
import type { DimFirmMandate } from "./rows/dim-firm-mandate.js";
import type { DimFirmProvenance } from "./rows/dim-firm-provenance.js";
import type { DimPerson } from "./rows/dim-person.js";
import type { DimPersonAliases } from "./rows/dim-person-aliases.js";
import type { DimPersonIdentifiers } from "./rows/dim-person-identifiers.js";
import type { DimProxy } from "./rows/dim-proxy.js";
import type { FctAdviceGiven } from "./rows/fct-advice-given.js";
import type { FctAdviceGivenInvalid } from "./rows/fct-advice-given-invalid.js";
import type { FctCompanyConflicts } from "./rows/fct-company-conflicts.js";
import type { FctCompanyIdentityEvents } from "./rows/fct-company-identity-events.js";
import type { FctCompanyRejections } from "./rows/fct-company-rejections.js";
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
    readonly dim_account: DimAccount;
    readonly dim_account_360: DimAccount360;
    readonly dim_account_holder: DimAccountHolder;
    readonly dim_branch: DimBranch;
    readonly dim_client: DimClient;
    readonly dim_client_360: DimClient360;
    readonly dim_client_branch: DimClientBranch;
    readonly dim_client_provenance: DimClientProvenance;
    readonly dim_company: DimCompany;
    readonly dim_company_aliases: DimCompanyAliases;
    readonly dim_company_identifiers: DimCompanyIdentifiers;
    readonly dim_firm: DimFirm;
    readonly dim_firm_360: DimFirm360;
    readonly dim_firm_mandate: DimFirmMandate;
    readonly dim_firm_provenance: DimFirmProvenance;
    readonly dim_person: DimPerson;
    readonly dim_person_aliases: DimPersonAliases;
    readonly dim_person_identifiers: DimPersonIdentifiers;
    readonly dim_proxy: DimProxy;
    readonly fct_advice_given: FctAdviceGiven;
    readonly fct_advice_given_invalid: FctAdviceGivenInvalid;
    readonly fct_company_conflicts: FctCompanyConflicts;
    readonly fct_company_identity_events: FctCompanyIdentityEvents;
    readonly fct_company_rejections: FctCompanyRejections;
    readonly fct_person_activity: FctPersonActivity;
    readonly fct_person_conflicts: FctPersonConflicts;
    readonly fct_person_identity_events: FctPersonIdentityEvents;
    readonly fct_person_rejections: FctPersonRejections;
}
