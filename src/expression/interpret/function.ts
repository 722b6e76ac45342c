import type { ValueType } from "../type.js";
import type { Value } from "../value.js";

/** A call with its arguments evaluated. */
export interface EvaluatedCall {
    readonly args: readonly Value[];
    readonly types: readonly ValueType[];
    readonly type: ValueType;
}

export type Evaluator = (call: EvaluatedCall) => Value;

/** Null for any null argument; the others are passed by place. */
export const strict =
    (evaluate: (x: Value, y: Value, z: Value, call: EvaluatedCall) => Value): Evaluator =>
    (call) => {
        const [x = null, y = null, z = null] = call.args;
        return call.args.includes(null) ? null : evaluate(x, y, z, call);
    };
