const words: readonly (readonly [RegExp, string])[] = [
    [/^(is|has|was|can|should)_|(^|_)(deleted|active|enabled|verified|flag)$/, "boolean"],
    [/(^|_)(at|ts|timestamp|datetime|synced|_?loaded|created|updated|modified)$|_time$/, "timestamp"],
    [/(^|_)(date|day|birthday|dob)$|_on$/, "date"],
    [/(^|_)(amount|price|total|subtotal|revenue|cost|fee|tax|discount|balance|value)(_|$)/, "decimal(18,2)"],
    [/(^|_)(count|quantity|qty|position|rank|year|age|cents|points)$|^(num|n)_/, "integer"],
];

/**
 * The type that a column's name suggests; text where it suggests none.
 *
 * @example
 * guessType("created_at") // "timestamp"
 * guessType("customer_id") // "string": what names something is no quantity
 */
export const guessType = (name: string): string => words.find(([pattern]) => pattern.test(name))?.[1] ?? "string";
