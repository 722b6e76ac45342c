import type {
    ExportDeclarationStructure,
    ImportDeclarationStructure,
    InterfaceDeclarationStructure,
    TypeAliasDeclarationStructure,
    VariableStatementStructure,
} from "ts-morph";

/**
 * A statement of a module: text, or a structure of ts-morph as plain data, its kind in a word. Loading ts-morph for the
 * values of its enums takes half a second, which only who prints has to spend. Every variable is a `const`.
 */
export type Statement = string | { [Kind in StatementKind]: Structured<Kind> }[StatementKind];

export type StatementKind = keyof Structures;

export type Structured<Kind extends StatementKind> = { readonly kind: Kind } & Omit<
    Structures[Kind],
    "kind" | "declarationKind"
>;

interface Structures {
    readonly import: ImportDeclarationStructure;
    readonly export: ExportDeclarationStructure;
    readonly interface: InterfaceDeclarationStructure;
    readonly type: TypeAliasDeclarationStructure;
    readonly variable: VariableStatementStructure;
}
