import { formatExpression } from "../expression/format.js";
import type { Expression } from "../expression/tree.js";
import { typeText, type ValueType } from "../expression/type.js";
import type { CustomerModel } from "./customer-model.js";

/**
 * The model as JSON: what `generated/model.json` holds, and what a later version is compared with. Expressions and
 * types stand as the model language writes them. Where a definition stands is left out, because files may be split
 * and renamed without changing the model; so are comments and the spelling of expressions.
 *
 * @example
 * serializeModel(model)
 * // {
 * //     "project": { "name": "acme", ... },
 * //     "sources": [ { "name": "shop", ... "where": "status <> 'test'", ... "type": "decimal(18,2)", ...
 */
export function serializeModel(model: CustomerModel): string {
    return `${JSON.stringify(model, replace, 4)}\n`;
}

function replace(key: string, value: unknown): unknown {
    if (key === "origin") return undefined;
    if (isExpression(value)) return expressionJson(value);
    return key === "type" && isType(value) ? typeJson(value) : value;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
// Of all the data in a model, only expressions have nodes.
const isExpression = (value: unknown): value is Expression => isObject(value) && "node" in value && "nullable" in value;
const isType = (value: unknown): value is ValueType => isObject(value) && "kind" in value;

/** SQL in a target's own words has no text in the language: its texts and its type stand for it. */
const expressionJson = (expression: Expression): unknown =>
    expression.node === "verbatim"
        ? { sql: expression.sql, type: typeJson(expression.type) }
        : formatExpression(expression);

/** A record has no text that holds its fields. */
const typeJson = (type: ValueType): unknown => (type.kind === "record" ? type : typeText(type));
