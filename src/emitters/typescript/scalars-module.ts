import type { Module } from "./module.js";
import { type ScalarName, scalars } from "./ts-type.js";

/** `scalars.ts`: how warehouse values travel through JavaScript. */
export function scalarsModule(): Module {
    const names = Object.keys(scalars) as ScalarName[];
    return {
        path: "scalars",
        origin: null,
        doc: "How values of the warehouse travel through JavaScript: as text wherever a JavaScript type would lose some.",
        imports: [],
        statements: names.map((name) => ({
            kind: "type",
            isExported: true,
            leadingTrivia: "\n",
            name,
            type: "string",
            docs: [{ description: scalars[name] }],
        })),
        values: [],
        types: names,
    };
}
