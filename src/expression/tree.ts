import type { FunctionName } from "./function-name.js";
import type { ValueType } from "./type.js";

/**
 * A checked expression: names resolved, every node typed. Plain data, the same for every dialect.
 * `nullable: false` is a promise; `true` means that the value may be null.
 */
export type Expression =
    | Literal
    | ColumnReference
    | Now
    | JsonPath
    | Call
    | Binary
    | Unary
    | Logical
    | Comparison
    | In
    | Between
    | Like
    | IsNull
    | IsTrue
    | Case
    | Cast
    | Shift
    | Verbatim;

export type NodeKind = Expression["node"];

interface Typed {
    readonly type: ValueType;
    readonly nullable: boolean;
}

/** `value` is exact text: digits, `true`, `2026-01-31`, `2026-01-31 10:00:00.5` (UTC); null is a typed null. */
export interface Literal extends Typed {
    readonly node: "literal";
    readonly value: string | null;
}

export interface ColumnReference extends Typed {
    readonly node: "column";
    readonly name: string;
}

/** The run's as_of, not the clock. */
export interface Now extends Typed {
    readonly node: "now";
}

/** The text of a scalar inside a json column; missing, JSON null, objects and arrays are null. */
export interface JsonPath extends Typed {
    readonly node: "path";
    readonly column: string;
    readonly keys: readonly string[];
}

export interface Call extends Typed {
    readonly node: "call";
    readonly function: FunctionName;
    readonly args: readonly Expression[];
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "||";

export interface Binary extends Typed {
    readonly node: "binary";
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
}

export interface Unary extends Typed {
    readonly node: "unary";
    readonly operator: "-" | "not";
    readonly operand: Expression;
}

/** Two operands or more; none of them is a `logical` of the same operator. */
export interface Logical extends Typed {
    readonly node: "logical";
    readonly operator: "and" | "or";
    readonly operands: readonly Expression[];
}

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

export interface Comparison extends Typed {
    readonly node: "comparison";
    readonly operator: ComparisonOperator;
    readonly left: Expression;
    readonly right: Expression;
}

export interface In extends Typed {
    readonly node: "in";
    readonly operand: Expression;
    readonly items: readonly Expression[];
    readonly negated: boolean;
}

export interface Between extends Typed {
    readonly node: "between";
    readonly operand: Expression;
    readonly low: Expression;
    readonly high: Expression;
    readonly negated: boolean;
}

/** `pattern` knows `%` and `_` only. */
export interface Like extends Typed {
    readonly node: "like";
    readonly operand: Expression;
    readonly pattern: string;
    readonly negated: boolean;
}

export interface IsNull extends Typed {
    readonly node: "isNull";
    readonly operand: Expression;
    readonly negated: boolean;
}

/** True for TRUE alone: null counts as not true. */
export interface IsTrue extends Typed {
    readonly node: "isTrue";
    readonly operand: Expression;
    readonly negated: boolean;
}

/** With a `subject`, each `when` is a value it is compared with; without, a condition. */
export interface Case extends Typed {
    readonly node: "case";
    readonly subject?: Expression;
    readonly branches: readonly CaseBranch[];
    readonly otherwise?: Expression;
}

export interface CaseBranch {
    readonly when: Expression;
    readonly result: Expression;
}

/** Safe: null where a value does not fit. Otherwise such a value fails the build. */
export interface Cast extends Typed {
    readonly node: "cast";
    readonly operand: Expression;
    readonly safe: boolean;
}

export type IntervalUnit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** A date or timestamp, `count` units later (`+`) or earlier (`-`). */
export interface Shift extends Typed {
    readonly node: "shift";
    readonly operand: Expression;
    readonly operator: "+" | "-";
    readonly count: number;
    readonly unit: IntervalUnit;
}

/** The escape hatch: one text per dialect, trusted as it stands. */
export interface Verbatim extends Typed {
    readonly node: "verbatim";
    readonly sql: Readonly<Record<string, string>>;
}
