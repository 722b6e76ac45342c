import { createHash } from "node:crypto";
import type { DirectMode } from "../../render/mode.js";
import type { Renderer } from "../../render/renderer.js";
import type { Body } from "../../warehouse/plan/body.js";
import type { Program, Step } from "../../warehouse/plan/program.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { RelationRef } from "../../warehouse/plan/relation-ref.js";
import type { Upkeep } from "../../warehouse/plan/upkeep.js";
import type { Warehouse } from "../../warehouse/plan/warehouse.js";
import { createRawTable } from "../raw/contract.js";

/** What a relation's rows depend on beside the raw rows and the moment, as one hash by the relation's name. */
export type Fingerprints = ReadonlyMap<string, string>;

// The moment is no part of a definition.
const anyMoment = "2000-01-01 00:00:00.000000";

/**
 * Two builds that give a relation the same fingerprint compute it alike: the same statements, over relations that are
 * computed alike, over raw tables of one contract.
 *
 * @example
 * fingerprints(warehouse, renderer).get("fct_order_completed") // 64 hex digits
 */
export function fingerprints(warehouse: Warehouse, renderer: Renderer): Fingerprints {
    const known = new Map<string, string>();
    for (const relation of warehouse.relations) {
        const hash = createHash("sha256");
        for (const text of statements(relation, renderer)) hash.update(text).update("\0");
        for (const parent of relation.parents) hash.update(parentPrint(parent, warehouse, known)).update("\0");
        known.set(relation.name, hash.digest("hex"));
    }
    return known;
}

function statements({ name, columns, materialized, upkeep, body, program }: Relation, renderer: Renderer): string[] {
    const work = program === null ? {} : { work: { prefix: program.prefix, round: 0 } };
    const text: Text = (of, mode = {}) => renderer.render(of, { kind: "direct", asOf: anyMoment, ...work, ...mode });
    return [
        JSON.stringify([name, materialized, columns.map((column) => [column.name, column.type])]),
        text(body),
        ...(program === null ? [] : stepBodies(program.steps).map((step) => text(step))),
        ...(upkeep === null ? [] : upkeepTexts(upkeep, body, program, text)),
    ];
}

type Text = (of: Body, mode?: Partial<DirectMode>) => string;

function upkeepTexts(upkeep: Upkeep, body: Body, program: Program | null, text: Text): readonly string[] {
    switch (upkeep.kind) {
        case "incremental":
            return [
                upkeep.key,
                text(body, { incremental: true }),
                ...(program === null ? [] : stepBodies(program.steps).map((step) => text(step, { incremental: true }))),
                ...(upkeep.before === null ? [] : [text(upkeep.before)]),
            ];
        case "append":
            return [text(body, { incremental: true })];
        case "snapshot":
            return [upkeep.forget, upkeep.close, upkeep.add].map((statement) => text(statement));
    }
}

function stepBodies(steps: readonly Step[]): readonly Body[] {
    return steps.flatMap((step) =>
        step.kind === "statement"
            ? [step.body]
            : [...stepBodies(step.first), ...stepBodies(step.body), ...stepBodies(step.back)],
    );
}

function parentPrint(parent: RelationRef, { model, dialect }: Warehouse, known: Fingerprints): string {
    if (parent.kind === "model") return known.get(parent.name) ?? "";
    const table = model.sources
        .flatMap(({ tables }) => tables)
        .find(({ source, name }) => source === parent.source && name === parent.table);
    return table === undefined ? "" : createRawTable(table, dialect);
}
