/**
 * A text of a properties file, or the default of the one variable that it is; undefined where dbt alone can tell.
 *
 * @example
 * withoutJinja("raw") // "raw"
 * withoutJinja("{{ var('stripe_schema', 'stripe') }}") // "stripe"
 * withoutJinja("{{ target.schema }}") // undefined
 */
export function withoutJinja(text: string | undefined): string | undefined {
    if (text === undefined || text.trim() === "") return undefined;
    if (!/\{[{%#]/.test(text)) return text;
    return /^\s*\{\{-?\s*(?:var|env_var)\(\s*(["'])[^"']*\1\s*,\s*(["'])([^"']+)\2\s*\)\s*-?\}\}\s*$/.exec(text)?.[3];
}

/**
 * The column that a `loaded_at_field` reads: itself, or what is cast; null for any other expression.
 *
 * @example
 * plainColumn("_synced_at::timestamp") // "_synced_at"
 * plainColumn("cast(loaded as timestamp)") // "loaded"
 * plainColumn("max(loaded)") // null
 */
export function plainColumn(text: string | undefined): string | null {
    const bare = (text ?? "").trim().replace(/^(?:safe_|try_)?cast\(\s*(\S+)\s+as\s+[^()]+(?:\(\d+\))?\s*\)$/i, "$1");
    return /^["`]?([A-Za-z_][A-Za-z0-9_$]*)["`]?(?:::[a-z_ ]+(?:\(\d+\))?)?$/i.exec(bare)?.[1] ?? null;
}
