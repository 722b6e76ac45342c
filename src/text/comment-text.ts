declare const brand: unique symbol;

/** One line of prose for a `--` comment: no line break, no Jinja delimiter. */
export type CommentText = string & { readonly [brand]: "CommentText" };

/**
 * Prose from a model as one comment line. Jinja delimiters are opened with a blank: dbt renders comments too.
 *
 * @example
 * comment("Totals {{ per }}\nday") // Totals { { per } } day
 */
export function comment(text: string): CommentText {
    const line = text.replaceAll(/\s+/g, " ").trim();
    return line.replaceAll(/\{(?=[{%#])|[}%#](?=\})/g, "$& ") as CommentText;
}
