/** The functions of the language, family by family. The catalogue is a total record over these names. */
export type FunctionName =
    | TextFunction
    | HashFunction
    | NumericFunction
    | DateFunction
    | NullFunction
    | JsonFunction
    | ListFunction;

export type TextFunction =
    | "lower"
    | "upper"
    | "trim"
    | "ltrim"
    | "rtrim"
    | "length"
    | "substring"
    | "left"
    | "right"
    | "replace"
    | "concat"
    | "starts_with"
    | "ends_with"
    | "contains"
    | "position"
    | "split_part"
    | "matches"
    | "lpad"
    | "rpad"
    | "repeat"
    | "digits";

export type HashFunction = "md5" | "sha256" | "bucket";

export type NumericFunction =
    | "abs"
    | "sign"
    | "floor"
    | "ceil"
    | "round"
    | "mod"
    | "sqrt"
    | "divide"
    | "greatest"
    | "least";

export type DateFunction =
    | "date_trunc"
    | "date_diff"
    | "elapsed"
    | "date_add"
    | "year"
    | "quarter"
    | "month"
    | "day"
    | "hour"
    | "minute"
    | "second"
    | "week"
    | "iso_year"
    | "day_of_week"
    | "day_of_year"
    | "last_day"
    | "make_date"
    | "to_date"
    | "epoch_s"
    | "epoch_ms"
    | "epoch_us"
    | "from_epoch_s"
    | "from_epoch_ms"
    | "from_epoch_us";

export type NullFunction = "coalesce" | "nullif" | "if";

export type JsonFunction = "json_text" | "json_list" | "json_length";

export type ListFunction = "split" | "list_contains" | "list_length" | "list_get" | "list_join";
