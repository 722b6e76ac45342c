import type { Shape } from "./shape.js";

/** What `this` is at a place of a template, and which optional values were asked for around it. */
export interface Scope {
    readonly shape: Shape;
    readonly guarded: ReadonlySet<string>;
}

/** From the view inwards: `../` leaves the last one. */
export type Scopes = readonly Scope[];

export const enter = (scopes: Scopes, shape: Shape): Scopes => [...scopes, { shape, guarded: new Set() }];

/** The scopes inside of `{{#if path}}`. */
export function guard(scopes: Scopes, path: hbs.AST.PathExpression): Scopes {
    const at = scopes.length - 1 - path.depth;
    return scopes.map((scope, i) =>
        i === at ? { ...scope, guarded: new Set([...scope.guarded, ...prefixes(path.parts)]) } : scope,
    );
}

export type Lookup =
    | { readonly kind: "found"; readonly shape: Shape }
    | { readonly kind: "missing"; readonly part: string; readonly among: readonly string[] }
    | { readonly kind: "unguarded"; readonly path: string };

/**
 * What a path stands for. `optional` shapes are opened where an `#if` guards them; the last part's is left as it is
 * when `ask` is set: that is how `#if` itself looks.
 */
export function lookup(scopes: Scopes, path: hbs.AST.PathExpression, ask = false): Lookup {
    const scope = scopes.at(-1 - path.depth);
    if (scope === undefined) return { kind: "missing", part: path.original, among: [] };
    let shape = scope.shape;
    for (const [i, part] of path.parts.entries()) {
        const fields = shape.kind === "object" ? shape.fields : {};
        const next = Object.hasOwn(fields, part) ? fields[part] : undefined;
        if (next === undefined) return { kind: "missing", part, among: Object.keys(fields) };
        const name = path.parts.slice(0, i + 1).join(".");
        const last = i === path.parts.length - 1;
        if (next.kind !== "optional") shape = next;
        else if (scope.guarded.has(name) || (ask && last)) shape = next.shape;
        else return { kind: "unguarded", path: name };
    }
    return { kind: "found", shape };
}

function prefixes(parts: readonly string[]): string[] {
    return parts.map((_, i) => parts.slice(0, i + 1).join("."));
}
