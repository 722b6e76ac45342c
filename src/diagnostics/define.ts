import type { Diagnostic, Severity } from "./diagnostic.js";

/** One entry of a catalogue; `Params` is what its sentences speak of. */
export interface Rule<Params> {
    readonly severity: Severity;
    readonly message: (params: Params) => string;
    readonly help?: (params: Params) => string | undefined;
    /** The page of `c360 explain-code`: why this is a problem, then what to do instead. */
    readonly explain: string;
}

/** Types an entry's parameters once for its `message` and its `help`. */
export const rule = <Params>(entry: Rule<Params>): Rule<Params> => entry;

// `never` lets entries with different parameters share one record; `report` gives each its own back.
export type Rules = { readonly [name: string]: Rule<never> };
type ParamsOf<Entry> = Entry extends Rule<infer Params> ? Params : never;

/** Where a diagnostic points. */
export type Place = Pick<Diagnostic, "span" | "label" | "related">;

export interface Catalogue<Area extends string = string, Entries extends Rules = Rules> {
    readonly area: Area;
    readonly rules: Entries;
    /** Makes the diagnostic `<area>/<name>`; name and parameters are checked against the catalogue. */
    readonly report: <Name extends keyof Entries & string>(
        name: Name,
        place: Place,
        params: ParamsOf<Entries[Name]>,
    ) => Diagnostic;
}

/**
 * The diagnostics of one folder. Codes carry the area's name, so two folders never collide.
 *
 * @example
 * export const names = defineDiagnostics("names", {
 *     "unknown-table": rule<{ name: string; near?: string }>({
 *         severity: "error",
 *         message: (p) => `no table is called \`${p.name}\``,
 *         help: (p) => p.near && `did you mean \`${p.near}\`?`,
 *         explain: "A table must be declared under `sources` before anything reads it.",
 *     }),
 * });
 *
 * names.report("unknown-table", { span }, { name: "shop.order", near: "shop.orders" });
 * // { code: "names/unknown-table", severity: "error", message: "no table is called `shop.order`", help: ..., span }
 */
export function defineDiagnostics<const Area extends string, Entries extends Rules>(
    area: Area,
    rules: Entries,
): Catalogue<Area, Entries> {
    return Object.freeze({
        area,
        rules,
        report: <Name extends keyof Entries & string>(
            name: Name,
            place: Place,
            params: ParamsOf<Entries[Name]>,
        ): Diagnostic => {
            const entry = rules[name] as Rule<ParamsOf<Entries[Name]>>;
            const help = entry.help?.(params);
            return {
                code: `${area}/${name}`,
                severity: entry.severity,
                message: entry.message(params),
                ...(help !== undefined && { help }),
                ...place,
            };
        },
    });
}
