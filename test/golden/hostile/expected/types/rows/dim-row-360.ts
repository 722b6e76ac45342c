import type { Quote } from "../enums.js";
import type { Code, SomeoneId } from "../ids.js";
import type { Int64 } from "../scalars.js";

/** Each {{ row }} is {%- one -%}. With everything computed about them. */
export interface DimRow360 {
    /** Profile of the row; 'unknown' for the unknown one. Primary key. */
    readonly someone_id: SomeoneId;
    /** Code. At most one per profile. PII: identifier. */
    readonly code: Code | null;
    /** A reserved word, ends with a quote' */
    readonly select: string | null;
    /** Quote. */
    readonly quote: Quote | null;
    /** Number of row_seen. */
    readonly tricky_seen: Int64;
    /** Stands for what is not known; leave it out of counts. */
    readonly is_placeholder: boolean;
}
