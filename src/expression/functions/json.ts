import type { JsonFunction } from "../function-name.js";
import type { FunctionDefinition } from "./definition.js";
import { json, keys, returns, returnsTexts } from "./parameters.js";

const documented = { duckdb: "https://duckdb.org/docs/current/data/json/json_functions" };

/** The keys lead from object to object; a path `payload.order.id` is json_text(payload, 'order', 'id'). */
export const jsonFunctions: { readonly [Name in JsonFunction]: FunctionDefinition } = {
    json_text: {
        family: "json",
        parameters: [json, keys],
        returns: returns("string"),
        nullable: "always",
        meaning: "The text of the scalar under the keys; missing, JSON null, objects and arrays are null.",
        example: { text: `json_text(cast('{"order": {"id": 42}}' as json), 'order', 'id')`, result: "42" },
        spelledFor: "json_text(payload, 'order', 'id')",
        documented,
    },
    json_list: {
        family: "json",
        parameters: [json, keys],
        returns: returnsTexts,
        nullable: "never",
        meaning: "The texts of the scalars in the array under the keys; without an array the empty list.",
        example: {
            text: `list_join(json_list(cast('{"tags": ["vip", null, 7]}' as json), 'tags'), ',')`,
            result: "vip,7",
        },
        spelledFor: "json_list(payload, 'tags')",
        documented,
    },
    json_length: {
        family: "json",
        parameters: [json, keys],
        returns: returns("integer"),
        nullable: "always",
        meaning: "The number of elements of the array under the keys; null without an array.",
        example: { text: `json_length(cast('{"tags": ["vip", null, 7]}' as json), 'tags')`, result: "3" },
        spelledFor: "json_length(payload, 'tags')",
        documented,
    },
};
