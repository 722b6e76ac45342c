import { z } from "zod";
import type { Span } from "../text/span.js";
import { type Form, refine } from "./form.js";
import { oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { columnName } from "./names.js";
import { object, required } from "./object.js";
import { located, scalarOf } from "./scalars.js";

const path: Form<Text> = {
    schema: z
        .string("a path")
        .regex(/^[^.\s]+(\.[^.\s]+)*$/, "a path")
        .meta({ id: "path", title: "a path", description: "Keys from object to object: `value.string_value`." }),
    read: (node) => located(scalarOf(node).text, node),
};

const pairs = object(
    "pairs",
    "a payload of pairs",
    "A json column that holds an array of records, each with a key and a value.",
    {
        pairs: required(columnName, "The json column.", "event_params"),
        key: required(path, "Where a record holds its key.", "key"),
        value: required(
            oneOrMore(path, "paths"),
            "Where a record holds its value; of several, the first that is not null.",
            "[value.string_value, value.int_value]",
        ),
    },
);

/** Where the properties of an event stand in a row: in one json column, as an object or as pairs. */
export interface PayloadDeclaration {
    readonly column: Text;
    readonly pairs: { readonly key: readonly string[]; readonly values: readonly (readonly string[])[] } | null;
    readonly span: Span;
}

const readPairs = refine(pairs, ({ pairs: column, key, value }): PayloadDeclaration => {
    return { column, pairs: { key: keys(key), values: value.map(keys) }, span: column.span };
});

export const payload: Form<PayloadDeclaration> = {
    schema: z.union([columnName.schema, pairs.schema], "a json column, or a map with pairs, key and value"),
    child: (step, node) => pairs.child?.(step, node),
    ...(pairs.map !== undefined && { map: pairs.map }),
    read: (node, reading) =>
        node.kind === "map"
            ? readPairs.read(node, reading)
            : { column: columnName.read(node, reading), pairs: null, span: node.span },
};

const keys = ({ value }: Text): readonly string[] => value.split(".");
