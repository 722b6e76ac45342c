/**
 * A value of the interpreter. It carries no tag: the expression's type says which it is.
 *
 * string, json: string · integer: bigint · decimal: Decimal · float: number · boolean: boolean ·
 * date: bigint, days since 1970-01-01 · timestamp: bigint, microseconds since then, UTC ·
 * list: Value[] without nulls · record: RecordValue
 */
export type Value = null | string | bigint | number | boolean | Decimal | readonly Value[] | RecordValue;

/** `digits` / 10^`scale`, exactly. */
export interface Decimal {
    readonly digits: bigint;
    readonly scale: number;
}

export interface RecordValue {
    readonly fields: Readonly<Record<string, Value>>;
}
