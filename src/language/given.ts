import { z } from "zod";
import type { Span } from "../text/span.js";
import { type Form, readPart } from "./form.js";
import type { Text } from "./located.js";
import { type TablePath, tablePath, tablePathOfKey } from "./names.js";
import { mapOf } from "./object.js";
import { type RowDeclaration, row } from "./row.js";
import { located, scalarOf } from "./scalars.js";

/** What arrives in one table: rows, or a CSV file beside the YAML file. */
export type GivenDeclaration = { readonly table: TablePath; readonly span: Span } & (
    | { readonly kind: "rows"; readonly rows: readonly RowDeclaration[] }
    | { readonly kind: "file"; readonly path: Text }
);

type Delivery =
    | { readonly kind: "rows"; readonly rows: readonly RowDeclaration[] }
    | { readonly kind: "file"; readonly path: Text };

const csvPath = z
    .string("the path of a .csv file")
    .regex(/^[^/\\].*\.csv$/, "the path of a .csv file")
    .meta({
        id: "csv_path",
        title: "the path of a .csv file",
        description: "A file of rows with a header, relative to the YAML file: `rows/shared_tablet.csv`.",
    });

const delivery: Form<Delivery> = {
    schema: z.union([z.array(row.schema), csvPath], "a list of rows, or the path of a .csv file relative to this one"),
    child: () => row,
    read: (node, reading) =>
        node.kind === "list"
            ? { kind: "rows", rows: node.items.map((item) => readPart(row, item, reading)) }
            : { kind: "file", path: located(scalarOf(node).text, node) },
};

export const given: Form<readonly GivenDeclaration[]> = {
    schema: z.record(tablePath.schema, delivery.schema, "a map from tables to rows"),
    child: () => delivery,
    read: (node, reading) =>
        mapOf(node).entries.map(({ key, keySpan, value }) => ({
            table: tablePathOfKey(key, keySpan, value),
            ...readPart(delivery, value, reading),
            span: value.span,
        })),
};
