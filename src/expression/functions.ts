import type { FunctionName } from "./function-name.js";
import { dateFunctions } from "./functions/date.js";
import type { FunctionDefinition } from "./functions/definition.js";
import { hashFunctions } from "./functions/hash.js";
import { jsonFunctions } from "./functions/json.js";
import { listFunctions } from "./functions/list.js";
import { nullFunctions } from "./functions/null.js";
import { numericFunctions } from "./functions/number.js";
import { textFunctions } from "./functions/text.js";

export type { Family, FunctionDefinition, NullRule, Parameter, Returns } from "./functions/definition.js";

/** The closed catalogue: what is not in here cannot be called. */
export const catalogue: { readonly [Name in FunctionName]: FunctionDefinition } = {
    ...textFunctions,
    ...numericFunctions,
    ...dateFunctions,
    ...nullFunctions,
    ...listFunctions,
    ...jsonFunctions,
    ...hashFunctions,
};

export const functionNames = Object.keys(catalogue) as readonly FunctionName[];

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(catalogue, name);

/**
 * How a function is written.
 *
 * @example
 * usage("substring") // substring(text, start [, length])
 */
export function usage(name: FunctionName): string {
    const written = catalogue[name].parameters.map((parameter, index) => {
        const comma = index === 0 ? "" : ", ";
        const one = `${parameter.name}${parameter.repeats ? ", ..." : ""}`;
        return parameter.optional ? ` [${comma}${one}]` : `${comma}${one}`;
    });
    return `${name}(${written.join("")})`;
}
