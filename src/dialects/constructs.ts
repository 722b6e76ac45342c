import type { Scope } from "../expression/compile.js";

/** The columns that the examples of the documentation read. */
export const exampleScope: Scope = {
    describe: "shop.orders",
    columns: [
        { name: "email", type: { kind: "string" }, nullable: true },
        { name: "status", type: { kind: "string" }, nullable: true },
        { name: "quantity", type: { kind: "integer" }, nullable: true },
        { name: "total", type: { kind: "decimal", precision: 18, scale: 2 }, nullable: true },
        { name: "weight", type: { kind: "float" }, nullable: true },
        { name: "is_test", type: { kind: "boolean" }, nullable: true },
        { name: "ordered_on", type: { kind: "date" }, nullable: true },
        { name: "paid_at", type: { kind: "timestamp" }, nullable: true },
        { name: "payload", type: { kind: "json" }, nullable: true },
        { name: "tags", type: { kind: "list", element: { kind: "string" } }, nullable: true },
    ],
};

/** One row of the table of constructs. */
export interface Construct {
    readonly name: string;
    /** Compiles in `exampleScope`. */
    readonly example: string;
    readonly meaning: string;
}

/** What the language has besides functions. */
export const constructs: readonly Construct[] = [
    {
        name: "text",
        example: "'it''s paid'",
        meaning: "Single quotes; a quote inside is doubled, a backslash is itself.",
    },
    {
        name: "number",
        example: "0.50",
        meaning: "`42` is an integer of 64 bits, `0.50` an exact decimal with two digits after the dot. No exponents.",
    },
    { name: "truth value", example: "true", meaning: "`true`, `false`." },
    { name: "date", example: "date '2026-01-31'", meaning: "A day of the years 1 to 9999." },
    {
        name: "timestamp",
        example: "timestamp '2026-01-31T10:00:00+01:00'",
        meaning: "A moment, in microseconds, UTC; an offset is honoured.",
    },
    { name: "null", example: "cast(null as string)", meaning: "Beside other values `null` takes their type." },
    {
        name: "column",
        example: "quantity",
        meaning: 'By its name in the model. A name that is a word of the language is quoted: `"end"`.',
    },
    {
        name: "path",
        example: 'payload.order."E-Mail"',
        meaning:
            "The text of the scalar under these keys of a json column. Missing, JSON null, objects and arrays are null. A number's text may lose trailing zeroes: cast before comparing.",
    },
    { name: "now", example: "now()", meaning: "The run's as_of, the same for all rows; never the clock." },
    {
        name: "`+ - *`",
        example: "quantity * 2 + 1",
        meaning:
            "Integers have 64 bits. Decimals have 38 digits: a sum as many after the dot as the longer operand, a product as many as both together. With a float the result is a float. Overflow fails the build.",
    },
    {
        name: "`/`",
        example: "total / quantity",
        meaning: "Always a float; divisor 0 gives null. `divide(a, b, scale)` is the exact decimal.",
    },
    { name: "`||`", example: "status || ':' || email", meaning: "Texts joined; null if any is null." },
    {
        name: "comparison",
        example: "status <> 'open'",
        meaning:
            "`=` `<>` (also `!=`) `<` `<=` `>` `>=`; null if either side is null. Texts compare by code point. Numbers compare with numbers, dates with timestamps, nothing else with another type.",
    },
    {
        name: "`and` `or` `not`",
        example: "is_test or not (quantity > 5)",
        meaning: "Three-valued: false and null is false, true or null is true, not null is null.",
    },
    {
        name: "`in`",
        example: "status not in ('paid', 'open')",
        meaning: "Whether it equals one of the values, none of which is null.",
    },
    { name: "`between`", example: "quantity between 1 and 5", meaning: "Both ends included." },
    {
        name: "`like`",
        example: "email like '%@x.test'",
        meaning: "The whole text fits a literal pattern: `%` is any text, `_` one character; neither can be escaped.",
    },
    { name: "`is null`", example: "email is not null", meaning: "True or false, never null." },
    {
        name: "`is true`",
        example: "status = 'paid' is not true",
        meaning: "True for true alone; `is not true` also holds for null.",
    },
    {
        name: "`case`",
        example: "case when quantity > 5 then 'many' else 'few' end",
        meaning: "The first branch that holds; null without one. `case status when 'paid' then 1 end` compares.",
    },
    {
        name: "`cast`",
        example: "cast(quantity as string)",
        meaning: "A value that does not fit fails the build, and is named.",
    },
    {
        name: "`try_cast`",
        example: "try_cast(payload.total as decimal(18, 2))",
        meaning: "A value that does not fit is null.",
    },
    {
        name: "date and interval",
        example: "ordered_on + interval '1 month'",
        meaning:
            "One whole number and one unit. A date moved by days, weeks, months, quarters or years is a date; months clamp to the last day.",
    },
    {
        name: "timestamp and interval",
        example: "paid_at > now() - interval '90 days'",
        meaning: "Also hours, minutes and seconds.",
    },
];
