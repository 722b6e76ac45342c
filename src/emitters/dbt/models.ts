import type { Renderer } from "../../render/renderer.js";
import { comment } from "../../text/comment-text.js";
import type { DataTest } from "../../warehouse/plan/data-test.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";
import { assertOwnJinja } from "./own-jinja.js";

/** `staging/shop`: where a relation's model stands below `models/`. */
export const folderOf = ({ folder, area }: Relation): string => `${folder}/${area}`;

export function modelFile(relation: Relation, renderer: Renderer): OutputFile {
    const prefix = relation.program?.prefix;
    const mode = prefix === undefined ? ({ kind: "dbt" } as const) : ({ kind: "dbt", work: { prefix } } as const);
    const text = renderer.render(relation.body, mode);
    assertOwnJinja(text, relation.name);
    return { draft: text, language: "sql", emitter: "dbt", origin: relation.origin };
}

/** A test of its own: a select whose rows are failures. */
export function testFile(test: DataTest, relation: Relation, renderer: Renderer): OutputFile {
    const select = renderer.render(test.body, { kind: "dbt" });
    const text = `-- ${comment(test.description)}\n\n{{ config(severity='${test.severity}') }}\n\n${select}`;
    assertOwnJinja(text, test.name);
    return { draft: text, language: "sql", emitter: "dbt", origin: relation.origin };
}
