import type { PatientNo, PersonId } from "../ids.js";
import type { CalendarDate, Decimal, Int64, Timestamp } from "../scalars.js";

/** Somebody who was treated here. As it was: one row per version of the patient, half-open in time. */
export interface DimPatientHistory {
    /** Key of the version: a hash of the patient and the moment it began. Primary key. */
    readonly patient_version_id: string;
    /** Profile of the patient; 'unknown' for the unknown one. */
    readonly person_id: PersonId;
    /** Patient no. At most one per profile. PII: identifier. */
    readonly patient_no: PatientNo | null;
    /** Name. PII: name. */
    readonly name: string | null;
    /** Email. PII: email. */
    readonly email: string | null;
    /** Any email. PII: email. */
    readonly any_email: string | null;
    /** Height. Unit: m. */
    readonly height: number | null;
    /** Ward. */
    readonly ward: string | null;
    /** Least fee. Unit: EUR. */
    readonly least_fee: Decimal | null;
    /** Most visits. */
    readonly most_visits: Int64 | null;
    /** First visits. */
    readonly first_visits: Int64 | null;
    /** Whether it is insured. */
    readonly is_insured: boolean | null;
    /** Seen at. */
    readonly seen_at: Timestamp | null;
    /** Born on. PII: birth_date. */
    readonly born_on: CalendarDate | null;
    /** City. PII: address. */
    readonly city: string | null;
    /** Street. PII: address. */
    readonly street: string | null;
    /** Zip. PII: address. */
    readonly zip: string | null;
    /** When the version began, UTC; the first began before everything. */
    readonly valid_from: Timestamp;
    /** When the next version began, UTC; of the current one 9999-12-31. */
    readonly valid_to: Timestamp;
    /** The version that holds now. */
    readonly is_current: boolean;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
