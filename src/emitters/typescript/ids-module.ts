import { docText } from "./doc-text.js";
import type { IdSymbol } from "./id-symbols.js";
import type { Module } from "./module.js";
import type { Statement } from "./statement.js";

/** `ids.ts`: one brand for each kind of id, and a function that vouches for text from elsewhere. */
export function idsModule(ids: readonly IdSymbol[]): Module {
    return {
        path: "ids",
        origin: null,
        doc: null,
        imports: [],
        statements: [...brand, ...ids.flatMap(idStatements)],
        values: ids.map(({ factory }) => factory),
        types: ids.map(({ type }) => type),
    };
}

const brand: readonly Statement[] = [
    {
        kind: "variable",
        hasDeclareKeyword: true,
        declarations: [{ name: "brand", type: "unique symbol" }],
    },
    {
        kind: "type",
        name: "Id",
        typeParameters: [{ name: "Name", constraint: "string" }],
        type: "string & { readonly [brand]: Name }",
        docs: [{ description: "Text that is known to be an id of one kind: no other text is assignable to it." }],
    },
];

function idStatements({ type, factory, description }: IdSymbol): readonly Statement[] {
    return [
        {
            kind: "type",
            isExported: true,
            leadingTrivia: "\n",
            name: type,
            type: `Id<"${type}">`,
            docs: [{ description: docText(description) }],
        },
        {
            kind: "variable",
            isExported: true,
            declarations: [{ name: factory, initializer: `(text: string): ${type} => text as ${type}` }],
            docs: [{ description: `Vouches that the text is a {@link ${type}}: nothing is checked.` }],
        },
    ];
}
