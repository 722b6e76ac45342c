/** The values an enum takes, as their source text; an open one may meet others. */
export interface ValueSet {
    readonly values: readonly string[];
    readonly open: boolean;
}
