/** Columns of a line, as dbt's style guide and sqlfluff's `max_line_length` have it. */
export const lineWidth = 80;
