/** A regular expression of the part that all engines share. */
export type Pattern =
    | { readonly kind: "choice"; readonly branches: readonly Pattern[] }
    | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
    | { readonly kind: "repeat"; readonly item: Pattern; readonly min: number; readonly max: number | undefined }
    | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly Range[] }
    | { readonly kind: "start" | "end" };

/** Code points, both ends included. */
export type Range = readonly [number, number];

/** What the pattern says that not every engine understands. */
export interface PatternFault {
    readonly construct: string;
    readonly help?: string;
}
