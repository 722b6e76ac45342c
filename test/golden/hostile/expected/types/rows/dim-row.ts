import type { Quote } from "../enums.js";
import type { Code, SomeoneId } from "../ids.js";

/** Each {{ row }} is {%- one -%}. */
export interface DimRow {
    /** Profile of the row; 'unknown' for the unknown one. Primary key. */
    readonly someone_id: SomeoneId;
    /** Code. At most one per profile. PII: identifier. */
    readonly code: Code | null;
    /** A reserved word, ends with a quote' */
    readonly select: string | null;
    /** Quote. */
    readonly quote: Quote | null;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
