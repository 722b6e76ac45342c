import type { ListFunction } from "../function-name.js";
import type { FunctionDefinition, Returns } from "./definition.js";
import { element, filled, fixed, fixedText, list, returns, returnsTexts, text, texts } from "./parameters.js";

const documented = { duckdb: "https://duckdb.org/docs/current/sql/functions/list" };

const returnsElement: Returns = {
    text: "type of the elements",
    type: ([value]) => (value?.type.kind === "list" ? value.type.element : undefined),
};

/** Lists hold no null elements; a null list counts as the empty one. */
export const listFunctions: { readonly [Name in ListFunction]: FunctionDefinition } = {
    split: {
        family: "list",
        parameters: [text(), filled("separator")],
        returns: returnsTexts,
        nullable: "any",
        meaning: "The parts of the text between the separators; the empty text has one empty part.",
        example: { text: "list_length(split('a,b,c', ','))", result: "3" },
        spelledFor: "split(email, '@')",
        documented,
    },
    list_contains: {
        family: "list",
        parameters: [list, element],
        returns: returns("boolean"),
        nullable: "never",
        meaning: "Whether the element is in the list; true or false, never null.",
        example: { text: "list_contains(split('a,b', ','), 'b')", result: "true" },
        spelledFor: "list_contains(tags, 'vip')",
        documented,
    },
    list_length: {
        family: "list",
        parameters: [list],
        returns: returns("integer"),
        nullable: "never",
        meaning: "The number of elements.",
        example: { text: "list_length(split('a,b', ','))", result: "2" },
        spelledFor: "list_length(tags)",
        documented,
    },
    list_get: {
        family: "list",
        parameters: [list, fixed("number")],
        returns: returnsElement,
        nullable: "always",
        meaning: "The element of that number, counted from 1; null if there are fewer.",
        example: { text: "list_get(split('a,b', ','), 2)", result: "b" },
        spelledFor: "list_get(tags, 2)",
        documented,
    },
    list_join: {
        family: "list",
        parameters: [texts, fixedText("separator")],
        returns: returns("string"),
        nullable: "never",
        meaning: "The elements with the separator between them; of an empty or null list the empty text.",
        example: { text: "list_join(split('a,b', ','), ' + ')", result: "a + b" },
        spelledFor: "list_join(tags, ' + ')",
        documented,
    },
};
