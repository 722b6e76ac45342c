/**
 * Prose that dbt will not take for Jinja: it renders descriptions, arguments and meta as it renders models. Delimiters
 * are opened with a blank, as `comment` does in SQL.
 *
 * @example
 * dbtText("Totals {{ per }} day") // Totals { { per } } day
 */
export const dbtText = (text: string): string => text.replaceAll(/\{(?=[{%#])|[}%#](?=\})/g, "$& ");

/** Every piece of Jinja in a text. */
export const jinjaIn = (text: string): readonly string[] => text.match(/\{\{|\{%|\{#/g) ?? [];
