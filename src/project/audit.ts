import { audit as auditIn } from "../audit/audit.js";
import { auditDiagnostics } from "../audit/diagnostics.js";
import type { AuditReport } from "../audit/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { openWarehouse } from "../engine/open-warehouse.js";
import type { Origin } from "../model/origin.js";
import { nearest } from "../text/nearest.js";
import { locator } from "./locator.js";
import type { SoundProject } from "./prepare.js";

export interface AuditOptions {
    /** The database file that `build` wrote; it is only read. */
    readonly file: string;
    readonly identity: string;
    /** Show identifiers, names and row keys as they are; masked by default. */
    readonly showValues?: boolean;
}

/**
 * How good the profiles of an identity are: sizes, what ties them, what was refused and rejected, bridges, suspicious
 * merges, what one more or less of each limit would change, and advice. Counts are exact unless their comment in
 * `AuditReport` says that they are a bound.
 *
 * @returns undefined, with a diagnostic, when there is nothing to measure
 * @example
 * const { value } = await audit(project, { file: ".c360/warehouse.duckdb", identity: "person" });
 * value?.profiles.size // { p50: 3, p99: 8, max: 9 }
 */
export async function audit(
    project: SoundProject,
    { file, identity: name, showValues = false }: AuditOptions,
): Promise<Result<AuditReport | undefined>> {
    const { model, places } = project;
    const refuse = (diagnostic: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
    const spanOf = ({ file: path, path: place }: Origin) => places.get(place) ?? { file: path, start: 0, end: 0 };
    const identity = model.identities.find((one) => one.name === name);
    if (identity === undefined) {
        const known = model.identities.map((one) => one.name);
        const params = { name, known, near: nearest(name, known) };
        return refuse(auditDiagnostics.report("unknown-identity", { span: spanOf(model.project.origin) }, params));
    }
    const span = spanOf(identity.origin);
    const warehouse = await openWarehouse(file);
    if ("reason" in warehouse) {
        return refuse(auditDiagnostics.report("no-warehouse", { span }, { file, reason: warehouse.reason }));
    }
    try {
        const { entities } = model;
        const value = await auditIn(warehouse, { identity, entities, showValues, locate: locator(project) });
        if (!("lacks" in value)) return { value, diagnostics: [] };
        return refuse(auditDiagnostics.report("older-warehouse", { span }, { file, lacks: value.lacks }));
    } finally {
        warehouse.close();
    }
}
