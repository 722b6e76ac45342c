import { type Module, specifier } from "./module.js";
import type { Structured } from "./statement.js";

/** `index.ts`: every export of every module by name, so that what the package offers can be read. */
export function indexModule(modules: readonly Module[]): Module {
    const exports = modules.flatMap(({ path, values, types }) => [
        exportOf(path, values, false),
        exportOf(path, types, true),
    ]);
    return {
        path: "index",
        origin: null,
        doc: null,
        imports: [],
        statements: exports.filter(({ namedExports }) => Array.isArray(namedExports) && namedExports.length > 0),
        values: [],
        types: [],
    };
}

function exportOf(path: string, names: readonly string[], isTypeOnly: boolean): Structured<"export"> {
    return {
        kind: "export",
        isTypeOnly,
        moduleSpecifier: specifier("index", path),
        namedExports: [...names].sort().map((name) => ({ name })),
    };
}
