import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import { dialects } from "../dialects/registry.js";
import { type OpenWarehouse, openWarehouse } from "../engine/open-warehouse.js";
import { fingerprints } from "../engine/state/fingerprints.js";
import { explainDiagnostics } from "../explain/diagnostics.js";
import { explain as explainIn, type Unanswered } from "../explain/explain.js";
import type { Explanation } from "../explain/explanation.js";
import { findById, isProfileId } from "../explain/find-by-id.js";
import { nearIdentifier } from "../explain/near-identifiers.js";
import { type Asked, nameText, readIdentifier } from "../explain/read-identifier.js";
import { askedRelations, type WarehouseTables, warehouseTables } from "../explain/warehouse-tables.js";
import { normalizerText } from "../language/normalizer.js";
import type { CustomerModel } from "../model/customer-model.js";
import type { Identity } from "../model/identity.js";
import type { Origin } from "../model/origin.js";
import { relationNames } from "../names/relation-names.js";
import { nearest } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { identityLayout } from "../warehouse/identity/layout.js";
import { planIdentity } from "../warehouse/identity/plan.js";
import { prepare, type SoundProject } from "./prepare.js";

export interface ExplainOptions {
    /** The database file that `build` wrote; it is only read. */
    readonly file: string;
    readonly identity: string;
    /** One identifier or two, as `type:value`; or ids of profiles, of today or of earlier builds. */
    readonly identifiers: readonly [string, string?];
    /** How many members of a profile are listed; 50 when absent. */
    readonly members?: number;
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
    { file, identity: name, identifiers, members = 50 }: ExplainOptions,
): Promise<Result<Explanation | undefined>> {
    const { model, places } = project;
    const refuse = (diagnostic: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
    const spanOf = ({ file: path, path: place }: Origin) => places.get(place) ?? { file: path, start: 0, end: 0 };
    const identity = model.identities.find((one) => one.name === name);
    if (identity === undefined) {
        const known = model.identities.map((one) => one.name);
        const params = { name, known, near: nearest(name, known) };
        return refuse(explainDiagnostics.report("unknown-identity", { span: spanOf(model.project.origin) }, params));
    }
    const span = spanOf(identity.origin);
    const texts = identifiers.filter((text) => text !== undefined);
    const readable = texts.filter((text) => !isProfileId(text)).map((text) => readIdentifier(text, identity, span));
    for (const one of readable) if ("code" in one) return refuse(one);
    const warehouse = await openWarehouse(file);
    if ("reason" in warehouse) {
        return refuse(explainDiagnostics.report("no-warehouse", { span }, { file, reason: warehouse.reason }));
    }
    try {
        const missing = missingFrom(warehouse, identity, model);
        if (missing !== undefined) {
            return refuse(explainDiagnostics.report("older-warehouse", { span }, { file, missing }));
        }
        const tables = warehouseTables(warehouse, identity);
        const asked: Asked[] = [];
        for (const text of texts) {
            const found = await readAsked(text, tables, model, span);
            if (found === undefined) {
                return refuse(explainDiagnostics.report("unknown-profile", { span }, { id: text, file }));
            }
            if ("code" in found) return refuse(found);
            asked.push(found);
        }
        const answer = await explainIn(tables, asked, { members, bindingOf: bindingsOf(identity, model) });
        return answer.kind === "unanswered"
            ? refuse(await unanswered(answer, tables, { file, span }))
            : { value: answer, diagnostics: otherRules(project, warehouse, identity, { file, span }) };
    } finally {
        warehouse.close();
    }
}

async function readAsked(
    text: string,
    tables: WarehouseTables,
    model: CustomerModel,
    span: Span,
): Promise<Asked | Diagnostic | undefined> {
    if (!isProfileId(text)) return readIdentifier(text, tables.identity, span);
    const name = await findById(tables, text, identityLayout(tables.identity, model, dialects.duckdb));
    return name === undefined ? undefined : { name, isReadable: true };
}

async function unanswered(
    { because, asked }: Unanswered,
    tables: WarehouseTables,
    { file, span }: { readonly file: string; readonly span: Span },
): Promise<Diagnostic> {
    const text = nameText(asked);
    const found = await nearIdentifier(tables, asked);
    const near = found === undefined ? undefined : nameText(found);
    switch (because) {
        case "unreadable": {
            const normalizer = normalizerText(tables.typeOf(asked.type)?.normalize ?? { kind: "trim" });
            return explainDiagnostics.report("no-such-form", { span }, { text, normalizer, near });
        }
        case "unseen": {
            return explainDiagnostics.report("unseen-identifier", { span }, { text, file, near });
        }
    }
}

/** Whether the profiles were made by statements that the model gives no more. */
function otherRules(
    project: SoundProject,
    { record }: OpenWarehouse,
    { name }: Identity,
    { file, span }: { readonly file: string; readonly span: Span },
): readonly Diagnostic[] {
    const resolved = relationNames.resolved(name);
    const then = record?.fingerprints.get(resolved);
    const { value: prepared } = prepare(project, "duckdb");
    if (then === undefined || prepared === undefined) return [];
    const now = fingerprints(prepared.warehouse, prepared.renderer).get(resolved);
    return then === now ? [] : [explainDiagnostics.report("other-rules", { span }, { file, identity: name })];
}

/** The first relation or column that the model plans, that is asked, and that the file has not. */
function missingFrom(
    { relations, columnsOf }: OpenWarehouse,
    identity: Identity,
    model: CustomerModel,
): string | undefined {
    const planned = planIdentity(identity, model, dialects.duckdb);
    for (const nameOf of Object.values(askedRelations)) {
        const relation = nameOf(identity.name);
        if (!relations.has(relation)) return `relation ${relation}`;
        const real = columnsOf(relation);
        const columns = planned.find(({ name }) => name === relation)?.columns ?? [];
        const column = columns.find(({ name }) => !real.has(name));
        if (column !== undefined) return `column ${relation}.${column.name}`;
    }
    return undefined;
}

const bindingsOf =
    (identity: Identity, { sources }: CustomerModel) =>
    (table: string, type: string): Origin | null => {
        const found = sources.flatMap(({ tables }) => tables).find(({ source, name }) => `${source}.${name}` === table);
        const binding = found?.identifiers.find((one) => one.identity === identity.name && one.type === type);
        return binding?.origin ?? found?.origin ?? null;
    };
