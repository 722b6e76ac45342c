import type { Shape, ViewShapes } from "./shape.js";

/**
 * How `templates/views.json` writes shapes, for whoever overrides a template to read: a kind by its name, a list as an
 * array of one, a record as an object, an optional field with `?` after its name.
 *
 * @example
 * { "dbt/staging/table": { "columns": ["sql"], "where?": "sql" } }
 */
type ShapeJson = string | readonly [ShapeJson] | { readonly [field: string]: ShapeJson };

const leaves: Readonly<Record<string, Shape>> = {
    sql: { kind: "sql" },
    comment: { kind: "comment" },
    relation: { kind: "relation" },
    settings: { kind: "settings" },
    text: { kind: "text" },
    number: { kind: "number" },
    boolean: { kind: "boolean" },
};

/** @throws Error when the text is no `views.json`: it is shipped with the product. */
export function readViewShapes(text: string): ViewShapes {
    const views = JSON.parse(text) as { readonly [template: string]: ShapeJson };
    return Object.fromEntries(Object.entries(views).map(([path, view]) => [path, fromJson(view)]));
}

export function writeViewShapes(views: ViewShapes): string {
    const sorted = Object.entries(views).sort(([a], [b]) => (a < b ? -1 : 1));
    const json = JSON.stringify(Object.fromEntries(sorted.map(([path, view]) => [path, toJson(view)])), null, 4);
    return `${json.replaceAll(/\[\s+("\w+")\s+\]/g, "[$1]")}\n`;
}

function fromJson(json: ShapeJson): Shape {
    if (typeof json === "string") {
        const leaf = leaves[json];
        if (leaf === undefined) throw new Error(`views.json: no shape is called \`${json}\``);
        return leaf;
    }
    if (isList(json)) return { kind: "list", element: fromJson(json[0]) };
    const fields = Object.entries(json).map(([name, field]): readonly [string, Shape] =>
        name.endsWith("?")
            ? [name.slice(0, -1), { kind: "optional", shape: fromJson(field) }]
            : [name, fromJson(field)],
    );
    return { kind: "object", fields: Object.fromEntries(fields) };
}

function toJson(shape: Shape): ShapeJson {
    switch (shape.kind) {
        case "list":
            return [toJson(shape.element)];
        case "object":
            return Object.fromEntries(
                Object.entries(shape.fields).map(([name, field]) =>
                    field.kind === "optional" ? [`${name}?`, toJson(field.shape)] : [name, toJson(field)],
                ),
            );
        case "optional":
            throw new Error("only a field can be optional");
        default:
            return shape.kind;
    }
}

// Array.isArray does not tell a readonly tuple from a record.
const isList = (json: Exclude<ShapeJson, string>): json is readonly [ShapeJson] => Array.isArray(json);
