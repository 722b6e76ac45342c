/** Columns of a line, as dbt's style guide and sqlfluff's `max_line_length` have it. */
export const lineWidth = 80;

const tab = "    ";

export const indented = (text: string, depth: number): string => tab.repeat(depth) + text;

/**
 * The text, if it fits on a line.
 *
 * @param before columns that are taken by what stands before it
 */
export function fitting(text: string | null, depth: number, before = 0): string | null {
    return text !== null && depth * tab.length + before + text.length <= lineWidth ? text : null;
}
