import type { HelperOptions } from "handlebars";
import type { Settings } from "../warehouse/plan/header.js";
import type { RelationRef } from "../warehouse/plan/relation-ref.js";
import type { Mode } from "./mode.js";
import { workTable } from "./work-table.js";

export const helperNames = [
    "relation",
    "self",
    "as_of",
    "erasure_key",
    "config",
    "list",
    "cte",
    "incremental",
    "work",
] as const;
export type HelperName = (typeof helperNames)[number];

/** The variable of a session that holds the key of tombstones. */
export const erasureKeyVariable = "c360_erasure_key";

type Helper = (this: unknown, ...args: never[]) => string;

/**
 * The helpers a template may use, for one mode. Each asserts its arguments, because Handlebars' strict mode does not
 * look at them: a missing one would print `undefined`.
 */
export function vocabulary(mode: Mode): Readonly<Record<HelperName, Helper>> {
    return {
        /** `{{relation customers}}`: where the rows stand. */
        relation: (target: RelationRef) => relationText(target, mode),

        // Not `{{this}}`: Handlebars reads that as the current context and asks no helper.
        /** `{{self}}`: the relation that is being made; the view holds its reference as `self`. */
        self: (options: HelperOptions) =>
            mode.kind === "dbt" ? "{{ this }}" : relationText(rootOf(options).self as RelationRef, mode),

        /** `{{as_of}}`: the moment the build is for. The one place where a time is Jinja. */
        as_of: () => `cast('${mode.kind === "dbt" ? '{{ var("as_of", run_started_at) }}' : mode.asOf}' as timestamp)`,

        /** `{{erasure_key}}`: what tombstones are hashed with. It stands in no file: dbt and the engine are told of it. */
        erasure_key: () => (mode.kind === "dbt" ? "{{ c360_erasure_key() }}" : `getvariable('${erasureKeyVariable}')`),

        /** `{{config settings}}`: dbt's configuration, one argument per line when there are several. */
        config: (settings: Settings) => (mode.kind === "dbt" ? configText(settings) : ""),

        /** `{{list columns}}`: the items, each on its line. */
        list: (items: readonly string[]) => {
            if (!Array.isArray(items) || items.length === 0 || !items.every((item) => typeof item === "string")) {
                return refuse("list", "a list of SQL texts that is not empty", items);
            }
            return items.join(",\n");
        },

        /** `{{#cte "name" rows}}`: a CTE and its comma; nothing when `rows` is empty. */
        cte(this: unknown, name: string, rows: readonly unknown[], options: HelperOptions) {
            if (typeof name !== "string" || name === "") return refuse("cte", "a name", name);
            if (!Array.isArray(rows)) return refuse("cte", "a list", rows);
            return rows.length === 0 ? "" : `${name} as (\n${options.fn(this)}),\n`;
        },

        /** `{{#incremental}}`: what is read where rows of an earlier build are stored; after `{{else}}`, where not. */
        incremental(this: unknown, options: HelperOptions) {
            if (mode.kind === "direct") return mode.incremental === true ? options.fn(this) : options.inverse(this);
            const otherwise = options.inverse(this);
            const branch = otherwise === "" ? "" : `{% else %}\n${otherwise}`;
            return `{% if is_incremental() %}\n${options.fn(this)}${branch}{% endif %}\n`;
        },

        /** `{{work "labels"}}`, `{{work "links" 1}}`: a work table of the program, the latter of the next round. */
        work: (name: string, ...rest: readonly unknown[]) => {
            const round = rest.length > 1 ? rest[0] : null;
            if (typeof name !== "string") return refuse("work", "a name", name);
            if (round !== null && !Number.isInteger(round)) return refuse("work", "a whole number of rounds", round);
            return workTable({ name, round: round as number | null }, mode);
        },
    };
}

function relationText(target: RelationRef | undefined, mode: Mode): string {
    if (typeof target?.direct !== "string") return refuse("relation", "a reference to a relation", target);
    if (mode.kind === "direct") return target.direct;
    switch (target.kind) {
        case "source":
            return `{{ source('${target.source}', '${target.table}') }}`;
        case "model":
            return `{{ ref('${target.name}') }}`;
    }
}

function configText(settings: Settings | undefined): string {
    if (typeof settings !== "object" || settings === null) return refuse("config", "settings", settings);
    const lines = Object.entries(settings).map(([key, value]) =>
        typeof value === "boolean" ? `${key}=${value}` : `${key}='${value}'`,
    );
    return lines.length === 1 ? `{{ config(${lines[0]}) }}` : `{{ config(\n    ${lines.join(",\n    ")},\n) }}`;
}

function rootOf(options: HelperOptions): Readonly<Record<string, unknown>> {
    return (options.data as { readonly root: Readonly<Record<string, unknown>> }).root;
}

function refuse(helper: HelperName, wanted: string, got: unknown): never {
    throw new Error(`helper \`${helper}\` wants ${wanted}, got ${got === undefined ? "nothing" : JSON.stringify(got)}`);
}
