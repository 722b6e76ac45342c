import { StructureKind } from "ts-morph";
import { docText } from "./doc-text.js";
import { kebabCase } from "./letter-case.js";
import { columnMember } from "./member.js";
import type { Module } from "./module.js";
import type { RowSymbol, Vocabulary } from "./vocabulary.js";

export const rowPath = ({ relation }: RowSymbol): string => `rows/${kebabCase(relation.name)}`;

/** `rows/<relation>.ts`: one row of a public relation. */
export function rowModule(row: RowSymbol, vocabulary: Vocabulary): Module {
    const { relation, type } = row;
    const members = relation.columns.map((column) => columnMember(column, relation, vocabulary));
    return {
        path: rowPath(row),
        origin: relation.origin,
        doc: null,
        imports: members.flatMap(({ imports }) => imports),
        statements: [
            {
                kind: StructureKind.Interface,
                isExported: true,
                name: type,
                docs: [{ description: docText(relation.description) }],
                properties: members.map(({ structure }) => structure),
            },
        ],
        values: [],
        types: [type],
    };
}
