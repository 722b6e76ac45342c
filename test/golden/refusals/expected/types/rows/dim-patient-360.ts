import type { PatientNo, PersonId } from "../ids.js";

/** Somebody the clinic treats. With everything computed about them. */
export interface DimPatient360 {
    /** Profile of the patient; 'unknown' for the unknown one. Primary key. */
    readonly person_id: PersonId;
    /** Patient no. At most one per profile. PII: identifier. */
    readonly patient_no: PatientNo | null;
    /** Where we write to. PII: email. */
    readonly email: string | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
