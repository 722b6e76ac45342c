import type { Origin } from "../../model/origin.js";
import type { Statement, Structured } from "./statement.js";

/** One file of the package, as data. */
export interface Module {
    /** Below `types/`, without extension: `rows/dim-customer`. */
    readonly path: string;
    readonly origin: Origin | null;
    /** Its first lines. */
    readonly doc: string | null;
    readonly imports: readonly Import[];
    readonly statements: readonly Statement[];
    readonly values: readonly string[];
    readonly types: readonly string[];
}

/** Types of another module. */
export interface Import {
    readonly from: string;
    readonly names: readonly string[];
}

/**
 * From one module to another, as ESM wants it.
 *
 * @example
 * specifier("rows/dim-customer", "enums") // ../enums.js
 */
export const specifier = (from: string, to: string): string => `${from.includes("/") ? "../" : "./"}${to}.js`;

/** Imports sorted by module, each name once; those without names are left out. */
export function importStatements(path: string, imports: readonly Import[]): readonly Structured<"import">[] {
    const byModule = new Map<string, Set<string>>();
    for (const { from, names } of imports) {
        for (const name of names) byModule.set(from, (byModule.get(from) ?? new Set()).add(name));
    }
    return [...byModule]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([from, names]) => ({
            kind: "import",
            isTypeOnly: true,
            moduleSpecifier: specifier(path, from),
            namedImports: [...names].sort().map((name) => ({ name })),
        }));
}
