declare const brand: unique symbol;

/** SQL that a printer made. Text from YAML cannot become one except through `literal` or a dialect's `identifier`. */
export type SqlText = string & { readonly [brand]: "SqlText" };

/**
 * Joins printed pieces. Only the text between the pieces is trusted, because only it is source code.
 *
 * @example
 * sql`lower(${column})` // lower(email)
 */
export function sql(strings: TemplateStringsArray, ...pieces: readonly SqlText[]): SqlText {
    return String.raw({ raw: strings }, ...pieces) as SqlText;
}

/**
 * A string literal. Jinja delimiters are split, so that dbt reads none of them.
 *
 * @example
 * literal("it's {{ x }}") // ('it''s {' || '{ x }' || '}')
 */
export function literal(text: string): SqlText {
    const quoted = text.replaceAll("'", "''");
    const split = quoted.replaceAll(/\{(?=[{%#])|[}%#](?=\})/g, "$&' || '");
    return (split === quoted ? `'${quoted}'` : `('${split}')`) as SqlText;
}

/** A whole number as SQL. */
export function number(value: number): SqlText {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
    return String(value) as SqlText;
}

/**
 * Pieces with a separator between them.
 *
 * @example
 * join([sql`a`, sql`b`], ", ") // a, b
 */
export function join(
    pieces: readonly SqlText[],
    separator: ", " | ",\n" | " and " | " or " | " || " | "\n" | " || '|' || ",
): SqlText {
    return pieces.join(separator) as SqlText;
}
