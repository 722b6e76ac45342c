/** What a view's type says about a value, as far as templates care: data, so that it can be shipped as JSON. */
export type Shape =
    | { readonly kind: "sql" | "comment" | "relation" | "settings" | "text" | "number" | "boolean" }
    | { readonly kind: "list"; readonly element: Shape }
    | { readonly kind: "object"; readonly fields: { readonly [name: string]: Shape } }
    /** May be null or absent. */
    | { readonly kind: "optional"; readonly shape: Shape };

/** The shape of each template's view, by the template's path: `templates/views.json`. */
export interface ViewShapes {
    readonly [template: string]: Shape;
}

/** As a message names it. */
export function shapeText(shape: Shape): string {
    switch (shape.kind) {
        case "sql":
            return "SQL";
        case "list":
            return `a list of ${shapeText(shape.element)}`;
        case "optional":
            return `${shapeText(shape.shape)}, if any`;
        case "object":
            return "a record";
        default:
            return `a ${shape.kind}`;
    }
}
