import { docText } from "./doc-text.js";
import type { EnumSymbol } from "./enum-symbols.js";
import type { Module } from "./module.js";
import type { Statement } from "./statement.js";

/** `enums.ts`: for each list of values, the array to loop over and the union to switch on. */
export function enumsModule(enums: readonly EnumSymbol[]): Module {
    return {
        path: "enums",
        origin: null,
        doc: null,
        imports: [],
        statements: enums.flatMap((entry, i) => enumStatements(entry, i === 0 ? "" : "\n")),
        values: enums.map(({ list }) => list),
        types: enums.map(({ type }) => type),
    };
}

function enumStatements({ type, list, values, uses }: EnumSymbol, leadingTrivia: string): readonly Statement[] {
    const known = `(typeof ${list})[number]`;
    const literals = values.values.map((value) => JSON.stringify(value)).join(", ");
    const nature = values.open ? "The known values; others may come." : "All values.";
    return [
        {
            kind: "variable",
            isExported: true,
            leadingTrivia,
            declarations: [{ name: list, initializer: `[${literals}] as const` }],
            docs: [{ description: docText(nature, `Of ${uses.join(", ")}.`) }],
        },
        {
            kind: "type",
            isExported: true,
            name: type,
            // The empty object keeps an editor's completion of the known values.
            type: values.open ? `${known} | (string & {})` : known,
        },
    ];
}
