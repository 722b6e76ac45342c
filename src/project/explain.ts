import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { openWarehouse } from "../engine/open-warehouse.js";
import { explainDiagnostics } from "../explain/diagnostics.js";
import { explain as explainIn } from "../explain/explain.js";
import type { Explanation } from "../explain/explanation.js";
import { profileReader } from "../explain/profile-reader.js";
import { nameText, readIdentifier } from "../explain/read-identifier.js";
import { nearest } from "../text/nearest.js";
import type { SoundProject } from "./prepare.js";

export interface ExplainOptions {
    /** The database file that `build` wrote; it is only read. */
    readonly file: string;
    readonly identity: string;
    /** One identifier or two, as `type:value`. */
    readonly identifiers: readonly [string, string?];
}

/**
 * Why identifiers are, or are not, one profile, from the warehouse that was built: the rows that tie them, or the rule
 * of the model that keeps them apart.
 *
 * @returns undefined, with a diagnostic, when there is nothing to explain
 * @example
 * const { value } = await explain(project, {
 *     file: ".c360/warehouse.duckdb", identity: "person", identifiers: ["email:ann@x.test", "customer_id:2"],
 * });
 * value?.kind // "apart"
 */
export async function explain(
    project: SoundProject,
    { file, identity: name, identifiers: [first, second] }: ExplainOptions,
): Promise<Result<Explanation | undefined>> {
    const { model, places } = project;
    const refuse = (diagnostic: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
    const identity = model.identities.find((one) => one.name === name);
    const spanOf = ({ file: path, path: place }: { readonly file: string; readonly path: string }) =>
        places.get(place) ?? { file: path, start: 0, end: 0 };
    if (identity === undefined) {
        const known = model.identities.map((one) => one.name);
        const params = { name, known, near: nearest(name, known) };
        return refuse(explainDiagnostics.report("unknown-identity", { span: spanOf(model.project.origin) }, params));
    }
    const span = spanOf(identity.origin);
    const asked = readIdentifier(first, identity, span);
    if ("code" in asked) return refuse(asked);
    const other = second === undefined ? undefined : readIdentifier(second, identity, span);
    if (other !== undefined && "code" in other) return refuse(other);
    const warehouse = await openWarehouse(file);
    if ("reason" in warehouse) {
        return refuse(explainDiagnostics.report("no-warehouse", { span }, { file, reason: warehouse.reason }));
    }
    try {
        const reader = profileReader(warehouse, identity);
        const [missing] = reader.missing;
        if (missing !== undefined) {
            return refuse(explainDiagnostics.report("older-warehouse", { span }, { file, relation: missing }));
        }
        const value = await explainIn(reader, asked, other);
        if (value.kind !== "unseen") return { value, diagnostics: [] };
        return refuse(explainDiagnostics.report("unseen-identifier", { span }, { text: nameText(value.asked), file }));
    } finally {
        warehouse.close();
    }
}
