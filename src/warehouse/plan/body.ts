/**
 * A template and what it is given. The template's path decides the view's type: see `views.ts` of each layer.
 * Paths are relative to `templates/`, without extension: `dbt/staging`.
 */
export interface Body {
    readonly template: string;
    readonly view: object;
}
