import { z } from "zod";
import type { ScalarNode } from "../syntax/node.js";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import type { Located, Text } from "./located.js";
import { mapOf, object, required } from "./object.js";
import { scalarOf, text } from "./scalars.js";
import { type DeclaredType, type } from "./type.js";

/** Where an expression stands: in our language, or once for each target in the target's own SQL. */
export type ExpressionSlot =
    | {
          readonly kind: "expression";
          /** What the parser reads; `node.at` maps its offsets into the file. */
          readonly text: string;
          readonly node: ScalarNode;
          readonly span: Span;
      }
    | {
          readonly kind: "native";
          readonly texts: readonly { readonly target: string; readonly sql: Text }[];
          readonly type: Located<DeclaredType>;
          readonly span: Span;
      };

const native = object(
    "native_expression",
    "an expression in a target's own SQL",
    "An expression written once for each target in use, where the expression language cannot say it.",
    {
        duckdb: required(text, "The expression in DuckDB's SQL.", "regexp_extract(email, '@(.*)', 1)"),
        type: required(type, "The type of its value.", "string"),
    },
    ["postgres", "snowflake", "bigquery", "databricks"],
);

export const expression: Form<ExpressionSlot> = {
    schema: z.union([z.string().min(1), z.number(), z.boolean(), native.schema], "an expression").meta({
        id: "expression",
        title: "an expression",
        description:
            "A text of the expression language: `status = 'paid' and total > 0`; or a map with an expression in the " +
            "target's own SQL and its type.",
    }),
    child: (step, node) => native.child?.(step, node),
    ...(native.map !== undefined && { map: native.map }),
    read: (node, reading) => {
        if (node.kind === "map") {
            const { duckdb, type: declared } = native.read(node, reading);
            return {
                kind: "native",
                texts: [{ target: "duckdb", sql: duckdb }],
                type: declared,
                span: mapOf(node).span,
            };
        }
        const scalar = scalarOf(node);
        return { kind: "expression", text: scalar.text, node: scalar, span: scalar.span };
    },
};
