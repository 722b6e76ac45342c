import { docText } from "./doc-text.js";
import { columnMember } from "./member.js";
import type { Module } from "./module.js";
import { rowPath } from "./row-path.js";
import type { RowSymbol, Vocabulary } from "./vocabulary.js";

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
                kind: "interface",
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
