import type { Samples } from "./measure/samples.js";

export const units = {
    ms: "ms",
    MiB: "MiB",
    "ms per relation": "ms per relation",
    rounds: "rounds",
    exponent: "",
} as const;
export type Unit = keyof typeof units;

/** One row of the table. */
export interface Figure {
    /** As the targets are counted: `B7`. */
    readonly id: string;
    readonly work: string;
    readonly unit: Unit;
    /** Null when it could not be measured here. */
    readonly value: Samples | null;
    /** Processor time in the median and the same unit, where that was measured. */
    readonly cpu?: number;
    /** What it is held against, when that is another measurement. */
    readonly partner: { readonly work: string; readonly value: Samples | null; readonly cpu?: number } | null;
    readonly target: Target;
}

/** What shall hold. */
export type Target =
    | { readonly kind: "below"; readonly limit: number }
    /** Milliseconds over the partner. */
    | { readonly kind: "over"; readonly limit: number }
    /** The partner, so many times. */
    | { readonly kind: "times"; readonly limit: number }
    /** The partner takes so many times as long, or more. */
    | { readonly kind: "faster"; readonly limit: number }
    | { readonly kind: "none" };

/**
 * What the target speaks of: a value, a difference or a ratio. Of processor time where both sides have it: the clock
 * also counts what the neighbours do, and of a program that mostly computes it shows no less on a machine at rest.
 *
 * @returns null where something was not measured
 */
export function measured({ value, cpu, partner, target }: Figure): number | null {
    if (value === null) return null;
    const isPaired = cpu !== undefined && (partner === null || partner.cpu !== undefined);
    const own = isPaired ? cpu : value.median;
    const other = isPaired ? partner?.cpu : partner?.value?.median;
    switch (target.kind) {
        case "below":
            return own;
        case "none":
            return null;
        case "times":
            return other === undefined ? null : own / other;
        case "over":
            return other === undefined ? null : own - other;
        case "faster":
            return other === undefined ? null : other / own;
    }
}

/** Null where something was not measured, or nothing is asked. */
export function isMet(figure: Figure): boolean | null {
    const found = measured(figure);
    if (found === null || figure.target.kind === "none") return null;
    return figure.target.kind === "faster" ? found >= figure.target.limit : found < figure.target.limit;
}
