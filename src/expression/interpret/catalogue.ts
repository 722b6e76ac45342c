import { createHash } from "node:crypto";
import type { FunctionName, HashFunction, JsonFunction, ListFunction, NullFunction } from "../function-name.js";
import type { Value } from "../value.js";
import { compareValues } from "./compare.js";
import { widen } from "./convert.js";
import { dateEvaluators } from "./date.js";
import { asCount, asInteger, asList, asText } from "./expect.js";
import { type EvaluatedCall, type Evaluator, strict } from "./function.js";
import { type Json, jsonAt, parseJson, scalarText } from "./json.js";
import { numericEvaluators } from "./number.js";
import { textEvaluators } from "./text.js";

const hash = (algorithm: "md5" | "sha256", text: Value): string =>
    createHash(algorithm).update(asText(text), "utf8").digest("hex");

const hashEvaluators: { readonly [Name in HashFunction]: Evaluator } = {
    md5: strict((text) => hash("md5", text)),
    sha256: strict((text) => hash("sha256", text)),
    bucket: strict((text, count) => BigInt(`0x${hash("md5", text).slice(0, 15)}`) % asInteger(count)),
};

const nullEvaluators: { readonly [Name in NullFunction]: Evaluator } = {
    coalesce: ({ args, types, type }) => {
        const values = args.map((value, index) => widen(value, types[index] ?? type, type));
        return values.find((value) => value !== null) ?? null;
    },
    nullif: ({ args: [x = null, other = null], types }) => {
        if (x === null || other === null) return x;
        const [from, to] = types;
        // A date beside a timestamp is compared as one.
        const bothDates = from?.kind === to?.kind;
        const [left, right] = bothDates ? [x, other] : [asMoment(x, from), asMoment(other, to)];
        return compareValues(left, right) === 0 ? null : x;
    },
    // Which branch is taken was decided before the branches were evaluated.
    if: () => {
        throw new Error("`if` chooses what is evaluated, and is no evaluator itself");
    },
};

const asMoment = (value: Value, type: EvaluatedCall["type"] | undefined): Value =>
    type?.kind === "date" ? widen(value, type, { kind: "timestamp" }) : value;

function under(call: EvaluatedCall): Json | undefined {
    const [json = null, ...keys] = call.args;
    return json === null ? undefined : jsonAt(parseJson(asText(json)), keys.map(asText));
}

const jsonEvaluators: { readonly [Name in JsonFunction]: Evaluator } = {
    json_text: (call) => scalarText(under(call)),
    json_list: (call) => {
        const array = under(call);
        if (array?.kind !== "array") return [];
        return array.items.map((item) => scalarText(item)).filter((text) => text !== null);
    },
    json_length: (call) => {
        const array = under(call);
        return array?.kind === "array" ? BigInt(array.items.length) : null;
    },
};

const listEvaluators: { readonly [Name in ListFunction]: Evaluator } = {
    split: strict((text, separator) => asText(text).split(asText(separator))),
    list_contains: ({ args: [list = null, element = null] }) =>
        list !== null && element !== null && asList(list).some((value) => compareValues(value, element) === 0),
    list_length: ({ args: [list = null] }) => BigInt(list === null ? 0 : asList(list).length),
    list_get: strict((list, number) => asList(list)[asCount(number) - 1] ?? null),
    list_join: ({ args: [list = null, separator = null] }) =>
        list === null ? "" : asList(list).map(asText).join(asText(separator)),
};

export const evaluators: { readonly [Name in FunctionName]: Evaluator } = {
    ...textEvaluators,
    ...numericEvaluators,
    ...dateEvaluators,
    ...hashEvaluators,
    ...nullEvaluators,
    ...jsonEvaluators,
    ...listEvaluators,
};
