import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import { docText } from "./doc-text.js";
import type { IdSymbol } from "./id-symbols.js";
import type { Module } from "./module.js";

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

const brand: readonly StatementStructures[] = [
    {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        hasDeclareKeyword: true,
        declarations: [{ name: "brand", type: "unique symbol" }],
    },
    {
        kind: StructureKind.TypeAlias,
        name: "Id",
        typeParameters: [{ name: "Name", constraint: "string" }],
        type: "string & { readonly [brand]: Name }",
        docs: [{ description: "Text that is known to be an id of one kind: no other text is assignable to it." }],
    },
];

function idStatements({ type, factory, description }: IdSymbol): readonly StatementStructures[] {
    return [
        {
            kind: StructureKind.TypeAlias,
            isExported: true,
            leadingTrivia: "\n",
            name: type,
            type: `Id<"${type}">`,
            docs: [{ description: docText(description) }],
        },
        {
            kind: StructureKind.VariableStatement,
            isExported: true,
            declarationKind: VariableDeclarationKind.Const,
            declarations: [{ name: factory, initializer: `(text: string): ${type} => text as ${type}` }],
            docs: [{ description: `Vouches that the text is a {@link ${type}}: nothing is checked.` }],
        },
    ];
}
