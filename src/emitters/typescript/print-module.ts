import {
    IndentationText,
    NewLineKind,
    Project,
    QuoteKind,
    type StatementStructures,
    StructureKind,
    VariableDeclarationKind,
} from "ts-morph";
import type { Statement, StatementKind } from "./statement.js";

/** Makes what prints the drafts of modules. */
export function modulePrinter(): (draft: string) => string {
    const project = new Project({
        useInMemoryFileSystem: true,
        skipLoadingLibFiles: true,
        manipulationSettings: {
            indentationText: IndentationText.FourSpaces,
            quoteKind: QuoteKind.Double,
            newLineKind: NewLineKind.LineFeed,
            insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
        },
    });
    return (draft) => {
        // All at once: ts-morph parses the file again after each insertion.
        const statements = (JSON.parse(draft) as readonly Statement[]).map(structureOf);
        const file = project.createSourceFile("module.ts", { statements });
        const text = file.getFullText();
        // Else it keeps the tree of every file that was ever printed.
        file.forget();
        return text;
    };
}

const kinds = {
    import: StructureKind.ImportDeclaration,
    export: StructureKind.ExportDeclaration,
    interface: StructureKind.Interface,
    type: StructureKind.TypeAlias,
    variable: StructureKind.VariableStatement,
} as const satisfies Readonly<Record<StatementKind, StructureKind>>;

function structureOf(statement: Statement): StatementStructures | string {
    if (typeof statement === "string") return statement;
    return {
        ...statement,
        kind: kinds[statement.kind],
        ...(statement.kind === "variable" && { declarationKind: VariableDeclarationKind.Const }),
    } as StatementStructures;
}
